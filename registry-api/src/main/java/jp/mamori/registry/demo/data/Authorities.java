package jp.mamori.registry.demo.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.demo.invention.Chance;
import jp.mamori.registry.demo.invention.InventPerson;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Entitlement;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.EnrolOfficer;
import jp.mamori.registry.organisation.people.EnrolOfficer.Enrolment;

/** Gives each authority of the register two invented officers of its own, who enter its dispositions. */
@Singleton
@Requires(env = "demo")
class Authorities {
    /** Nobody can sign in through this issuer. */
    private static final String ISSUER = "https://officers.demo.invalid";

    private final EnrolOfficer enrolOfficer;
    private final Clock clock;
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    Authorities(EnrolOfficer enrolOfficer, Clock clock) {
        this.enrolOfficer = enrolOfficer;
        this.clock = clock;
    }

    /** Two officers of one authority: who drafts does not approve. */
    record Desk(Caller drafter, Caller approver) {}

    /** The desk of an authority by its code; its officers are enrolled at the first call. */
    Desk desk(String authority) {
        return desks.computeIfAbsent(authority, this::enrol);
    }

    private Desk enrol(String authority) {
        var invent = new InventPerson(new Chance(authority.hashCode()));
        OrganisationId organisation = id(authority);
        return new Desk(
                officer(organisation, authority + "-1", invent.nameOfGrownUp(), Role.BOARD_DRAFTER),
                officer(organisation, authority + "-2", invent.nameOfGrownUp(), Role.BOARD_APPROVER));
    }

    private Caller officer(OrganisationId organisation, String subject, String name, Role role) {
        enrolOfficer.enrol(new Enrolment(ISSUER, subject, name, organisation, role), Actor.job("demo-data"));
        return new Caller(ISSUER, subject, "", clock.instant(), 0, organisation)
                .entitled(new Entitlement(Set.of(role), false));
    }

    /** The id that the migrations give an authority: the start of a hash of its code. */
    static OrganisationId id(String authority) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("mamori:" + authority).getBytes(UTF_8));
            ByteBuffer start = ByteBuffer.wrap(hash);
            return new OrganisationId(new UUID(start.getLong(), start.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
