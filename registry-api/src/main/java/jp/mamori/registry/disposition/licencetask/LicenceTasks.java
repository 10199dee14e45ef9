package jp.mamori.registry.disposition.licencetask;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationId;

/** Tells which dismissals ever put something on which licence administrator's list. */
@Singleton
public class LicenceTasks {
    private final LicenceTaskRows rows;

    LicenceTasks(LicenceTaskRows rows) {
        this.rows = rows;
    }

    /** Whether that dismissal is or was on that administrator's list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean concern(DispositionId dismissal, OrganisationId administrator) {
        return rows.count(dismissal, administrator.value()) > 0;
    }
}
