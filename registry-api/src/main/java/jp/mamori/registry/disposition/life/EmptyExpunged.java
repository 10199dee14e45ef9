package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.organisation.people.OrganisationKeys;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.PublicIds;

/** Empties the rows of one disposition whose key is destroyed, and says so in its authority's file. */
@Singleton
class EmptyExpunged {
    private final DispositionRows dispositions;
    private final StepRows steps;
    private final OrganisationKeys organisationKeys;
    private final AuditLog auditLog;
    private final PublicIds publicIds;
    private final Clock clock;

    EmptyExpunged(
            DispositionRows dispositions,
            StepRows steps,
            OrganisationKeys organisationKeys,
            AuditLog auditLog,
            PublicIds publicIds,
            Clock clock) {
        this.dispositions = dispositions;
        this.steps = steps;
        this.organisationKeys = organisationKeys;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
        this.clock = clock;
    }

    @Transactional
    void empty(DispositionRow row) {
        if (dispositions.expunged(row.id(), clock.instant()) == 1) {
            steps.empty(row.id());
            organisationKeys.ensure(row.authority());
            auditLog.append(new DispositionEvent.Expunged(
                    Actor.job(DestroyExpunged.NAME), FileId.of(row.authority()), publicIds.text(row.id())));
        }
    }
}
