package jp.mamori.registry.organisation.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.OrganisationEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.time.Tokyo;

/** Lists the people of the caller's organisation with their roles. */
@Singleton
class ListMembers {
    private final Officers officers;
    private final Memberships memberships;
    private final DisplayNames displayNames;
    private final AuditLog auditLog;
    private final Clock clock;

    ListMembers(Officers officers, Memberships memberships, DisplayNames displayNames, AuditLog auditLog, Clock clock) {
        this.officers = officers;
        this.memberships = memberships;
        this.displayNames = displayNames;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** One person's role. */
    record Member(String displayName, Role role, LocalDate from) {
        @Override
        public String toString() {
            return "Member[" + role + "]";
        }
    }

    @Transactional
    List<Member> list(Caller caller) {
        var officer = officers.acting(caller);
        var rows = memberships.in(officer.organisation(), Tokyo.today(clock));
        var actor = officer.actor(officer.roles().iterator().next());
        auditLog.append(rows.stream()
                .map(MembershipRow::naturalPerson)
                .distinct()
                .map(person -> new OrganisationEvent.MembersRead(actor, new FileId(person), List.of("displayName")))
                .toList());
        return rows.stream()
                .map(row -> new Member(displayNames.of(row.naturalPerson()), row.role(), row.fromOn()))
                .toList();
    }
}
