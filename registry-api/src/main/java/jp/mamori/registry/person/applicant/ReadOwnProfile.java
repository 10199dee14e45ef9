package jp.mamori.registry.person.applicant;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Applicants;

/** Shows applicants their own particulars. */
@Singleton
class ReadOwnProfile {
    private final ApplicantRows rows;
    private final SealedParticulars sealed;
    private final Applicants applicants;
    private final AuditLog auditLog;

    ReadOwnProfile(ApplicantRows rows, SealedParticulars sealed, Applicants applicants, AuditLog auditLog) {
        this.rows = rows;
        this.sealed = sealed;
        this.applicants = applicants;
        this.auditLog = auditLog;
    }

    @Transactional
    Outcome read(Caller caller) {
        var me = applicants.of(caller);
        var row = rows.find(me.id());
        if (row.isEmpty()) {
            return new Outcome.NotThere();
        }
        auditLog.append(new PersonEvent.ProfileRead(me.actor(), me.file(), Profiles.FIELDS));
        return new Outcome.Found(sealed.open(row.get()), row.get().version());
    }

    /** What came of it. */
    sealed interface Outcome {
        record Found(Particulars particulars, long version) implements Outcome {}

        record NotThere() implements Outcome {}
    }
}
