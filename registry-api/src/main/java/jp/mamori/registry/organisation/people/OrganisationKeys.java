package jp.mamori.registry.organisation.people;

import jakarta.inject.Singleton;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;

/** Gives each organisation its file key, reference organisations on first use; such keys are never destroyed. */
@Singleton
public class OrganisationKeys {
    private final FileKeys fileKeys;

    OrganisationKeys(FileKeys fileKeys) {
        this.fileKeys = fileKeys;
    }

    public void ensure(OrganisationId organisation) {
        fileKeys.ensure(FileId.of(organisation));
    }
}
