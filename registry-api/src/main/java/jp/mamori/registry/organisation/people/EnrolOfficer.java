package jp.mamori.registry.organisation.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.OrganisationEvent;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.time.Tokyo;

/** Gives a role to the holder of an account, and adds account and person where they are new. */
@Singleton
public class EnrolOfficer {
    private final Accounts accounts;
    private final Memberships memberships;
    private final DisplayNames displayNames;
    private final OrganisationKeys organisationKeys;
    private final AuditLog auditLog;
    private final Ids ids;
    private final Clock clock;

    EnrolOfficer(
            Accounts accounts,
            Memberships memberships,
            DisplayNames displayNames,
            OrganisationKeys organisationKeys,
            AuditLog auditLog,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.displayNames = displayNames;
        this.organisationKeys = organisationKeys;
        this.auditLog = auditLog;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who is to have which role where.
     *
     * @param sub subject at the provider whose issuer is {@code iss}
     */
    public record Enrolment(String iss, String sub, String displayName, OrganisationId organisation, Role role) {
        @Override
        public String toString() {
            return "Enrolment[" + role + "]";
        }
    }

    /** Gives the role from today on and answers the natural person; giving it twice changes nothing. */
    @Transactional
    public UUID enrol(Enrolment enrolment, Actor actor) {
        organisationKeys.ensure(enrolment.organisation());
        var naturalPerson = accounts.find(enrolment.iss(), enrolment.sub())
                .map(AccountRow::naturalPerson)
                .orElseGet(() -> addPerson(enrolment));
        var today = Tokyo.today(clock);
        if (!holds(naturalPerson, enrolment, today)) {
            memberships.insert(
                    ids.next(),
                    naturalPerson,
                    enrolment.organisation(),
                    enrolment.role(),
                    today,
                    actor.naturalPerson());
            auditLog.append(new OrganisationEvent.RoleGiven(
                    actor,
                    FileId.of(enrolment.organisation()),
                    new FileId(naturalPerson),
                    enrolment.role().name()));
        }
        return naturalPerson;
    }

    /** Gives a second account to somebody who has one: the same human being with another sign-in. */
    @Transactional
    public void addAccount(UUID naturalPerson, String iss, String sub) {
        accounts.insert(ids.next(), iss, sub, naturalPerson, null, clock.instant());
    }

    private boolean holds(UUID naturalPerson, Enrolment enrolment, LocalDate today) {
        return memberships.of(naturalPerson, today).stream()
                .anyMatch(held ->
                        held.organisation().equals(enrolment.organisation()) && held.role() == enrolment.role());
    }

    private UUID addPerson(Enrolment enrolment) {
        var naturalPerson = ids.next();
        displayNames.add(naturalPerson, enrolment.displayName());
        accounts.insert(ids.next(), enrolment.iss(), enrolment.sub(), naturalPerson, null, clock.instant());
        return naturalPerson;
    }
}
