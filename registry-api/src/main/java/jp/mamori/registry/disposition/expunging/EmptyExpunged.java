package jp.mamori.registry.disposition.expunging;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.StoredDisposition;
import jp.mamori.registry.organisation.people.OrganisationKeys;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.PublicIds;

/** Empties the rows of one disposition whose key is destroyed, and says so in its authority's file. */
@Singleton
class EmptyExpunged {
    private final Dossiers dossiers;
    private final OrganisationKeys organisationKeys;
    private final AuditLog auditLog;
    private final PublicIds publicIds;

    EmptyExpunged(Dossiers dossiers, OrganisationKeys organisationKeys, AuditLog auditLog, PublicIds publicIds) {
        this.dossiers = dossiers;
        this.organisationKeys = organisationKeys;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
    }

    @Transactional
    void empty(StoredDisposition row) {
        if (dossiers.expunged(row.id())) {
            organisationKeys.ensure(row.authority());
            auditLog.append(new DispositionEvent.Expunged(
                    Actor.job(DestroyExpunged.NAME), FileId.of(row.authority()), publicIds.text(row.id())));
        }
    }
}
