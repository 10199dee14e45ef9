package jp.mamori.registry.person.applicant;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.person.Completeness;
import jp.mamori.registry.platform.crypto.FileId;

/** Reads an applicant's particulars for a request about them; each reading is an event of the applicant's file. */
@Singleton
public class Profiles {
    static final List<String> FIELDS = List.of("names", "birthDate", "sex", "domicile", "licenceNumbers");

    /** An applicant's particulars read otherwise now; told inside the transaction of the change. */
    public record Changed(ApplicantId applicant) {}

    private final ApplicantRows rows;
    private final SealedParticulars sealed;
    private final AuditLog auditLog;

    Profiles(ApplicantRows rows, SealedParticulars sealed, AuditLog auditLog) {
        this.rows = rows;
        this.sealed = sealed;
        this.auditLog = auditLog;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Profile> read(ApplicantId id, Actor actor, String purpose) {
        return rows.find(id).map(row -> {
            var particulars = sealed.open(row);
            auditLog.append(new PersonEvent.ProfileUsed(actor, FileId.of(id), purpose, FIELDS));
            return profile(particulars, row.version());
        });
    }

    static Profile profile(Particulars particulars, long version) {
        var person = particulars.person();
        return new Profile(
                person,
                particulars.formerNamesDeclared(),
                Completeness.missing(person, particulars.formerNamesDeclared()),
                version);
    }
}
