package jp.mamori.registry.person.applicant;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Applicants;

/** Takes what an applicant declares in place of what was declared before; sign-in's part stays as it is. */
@Singleton
class DeclareParticulars {
    private static final List<String> FIELDS =
            List.of("reading", "latin", "formerNames", "noFormerNames", "licenceNumbers", "domicile");

    private final ApplicantRows rows;
    private final SealedParticulars sealed;
    private final Applicants applicants;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher<Profiles.Changed> news;

    DeclareParticulars(
            ApplicantRows rows,
            SealedParticulars sealed,
            Applicants applicants,
            AuditLog auditLog,
            ApplicationEventPublisher<Profiles.Changed> news) {
        this.rows = rows;
        this.sealed = sealed;
        this.applicants = applicants;
        this.auditLog = auditLog;
        this.news = news;
    }

    @Transactional
    Outcome declare(Caller caller, long seen, Declared declared) {
        var me = applicants.of(caller);
        var row = rows.findForUpdate(me.id());
        if (row.isEmpty()) {
            return new Outcome.NotThere();
        }
        var before = sealed.open(row.get());
        var particulars = new Particulars(before.signedIn(), declared);
        if (rows.replace(me.id(), sealed.seal(me.id(), particulars), seen) == 0) {
            return new Outcome.ChangedSinceRead(row.get().version());
        }
        auditLog.append(new PersonEvent.ProfileWritten(me.actor(), me.file(), FIELDS));
        if (!before.equals(particulars)) {
            news.publishEvent(new Profiles.Changed(me.id()));
        }
        return new Outcome.Declared(particulars, seen + 1);
    }

    /** What came of it. */
    sealed interface Outcome {
        record Declared(Particulars particulars, long version) implements Outcome {}

        record NotThere() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}
    }
}
