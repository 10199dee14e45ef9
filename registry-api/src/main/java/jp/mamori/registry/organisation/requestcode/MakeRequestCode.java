package jp.mamori.registry.organisation.requestcode;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.OrganisationEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.organisation.people.Officers;
import org.jspecify.annotations.Nullable;

/** Makes a code that an employer hands out; it is good for 90 days. */
@Singleton
public class MakeRequestCode {
    private static final Duration VALID = Duration.ofDays(90);

    private final RequestCodeRows rows;
    private final Officers officers;
    private final Directory directory;
    private final AuditLog auditLog;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeRequestCode(RequestCodeRows rows, Officers officers, Directory directory, AuditLog auditLog, Clock clock) {
        this.rows = rows;
        this.officers = officers;
        this.directory = directory;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * Makes the code for the organisation the caller acts for.
     *
     * @param unit part of that organisation to which certificates are to be made out, null for the organisation itself
     */
    @Transactional
    public Outcome make(Caller caller, @Nullable OrganisationId unit, Purpose purpose, Occasion occasion) {
        var officer = officers.acting(caller);
        if (!directory.isEmployer(officer.organisation())) {
            return new Outcome.NotAnEmployer();
        }
        if (unit != null && !directory.isUnitOf(unit, officer.organisation())) {
            return new Outcome.NotOurUnit();
        }
        var code = new RequestCode(
                draw(),
                officer.organisation(),
                unit,
                purpose,
                occasion,
                clock.instant().plus(VALID));
        rows.insert(
                code.code(),
                code.organisation(),
                unit,
                purpose,
                occasion,
                officer.naturalPerson(),
                clock.instant(),
                code.expiresAt());
        auditLog.append(new OrganisationEvent.RequestCodeMade(
                officer.actor(roleOf(officer)), officer.organisationFile(), purpose.name()));
        return new Outcome.Made(code);
    }

    private static Role roleOf(Officer officer) {
        return officer.has(Role.EMPLOYER_CHECKER) ? Role.EMPLOYER_CHECKER : Role.EMPLOYER_MANAGER;
    }

    private String draw() {
        return random.ints(RequestCode.LENGTH, 0, RequestCode.ALPHABET.length())
                .mapToObj(i -> String.valueOf(RequestCode.ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Made(RequestCode code) implements Outcome {}

        record NotOurUnit() implements Outcome {}

        record NotAnEmployer() implements Outcome {}
    }
}
