package jp.mamori.registry.organisation.people;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;

/** Gives each organisation its file key, reference organisations on first use; such keys are never destroyed. */
@Singleton
public class OrganisationKeys {
    private final FileKeys fileKeys;
    private final Set<OrganisationId> known = ConcurrentHashMap.newKeySet();

    OrganisationKeys(FileKeys fileKeys) {
        this.fileKeys = fileKeys;
    }

    public void ensure(OrganisationId organisation) {
        if (!known.contains(organisation)) {
            fileKeys.ensure(FileId.of(organisation));
            known.add(organisation);
        }
    }
}
