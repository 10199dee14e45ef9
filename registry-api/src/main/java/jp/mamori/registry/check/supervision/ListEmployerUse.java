package jp.mamori.registry.check.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.OrganisationEvent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Lists to a supervising authority the employers under it; those who made no check for twelve months come first. */
@Singleton
class ListEmployerUse {
    private static final int MONTHS_BEFORE = 12;

    private final Officers officers;
    private final SupervisionRows rows;
    private final Cursors cursors;
    private final AuditLog auditLog;
    private final Clock clock;

    ListEmployerUse(Officers officers, SupervisionRows rows, Cursors cursors, AuditLog auditLog, Clock clock) {
        this.officers = officers;
        this.rows = rows;
        this.cursors = cursors;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    Page<EmployerUse> list(Slice slice, Caller caller) {
        var officer = officers.acting(caller);
        auditLog.append(
                new OrganisationEvent.EmployerUseRead(officer.actor(Role.SUPERVISOR), officer.organisationFile()));
        var months = months();
        var since = Tokyo.startOf(months.getFirst().atDay(1));
        var after = Position.of(slice.after());
        var employers = rows.employers(
                officer.organisation(), since, after.checked(), after.nameKana(), after.id(), slice.rows());
        var use = use(employers, since);
        return cursors.page(slice, employers, Position::text, employer -> use.view(employer, months));
    }

    private List<YearMonth> months() {
        var now = YearMonth.from(Tokyo.today(clock));
        return Stream.iterate(now.minusMonths(MONTHS_BEFORE), month -> month.plusMonths(1))
                .limit(MONTHS_BEFORE + 1L)
                .toList();
    }

    private Use use(List<EmployerRow> employers, Instant since) {
        if (employers.isEmpty()) {
            return new Use(Map.of(), Map.of());
        }
        var ids = employers.stream().map(employer -> employer.id().value()).toList();
        return new Use(
                rows.enrolled(ids, Tokyo.today(clock)).stream().collect(toMap(EnrolmentRow::employer, row -> row)),
                rows.checks(ids, since).stream()
                        .collect(groupingBy(MonthRow::employer, toMap(MonthRow::inMonth, MonthRow::checks))));
    }

    /** Who has people, and who made how many checks in which month. */
    private record Use(Map<OrganisationId, EnrolmentRow> enrolments, Map<OrganisationId, Map<String, Long>> checks) {
        EmployerUse view(EmployerRow employer, List<YearMonth> months) {
            var enrolment = enrolments.get(employer.id());
            var counts = checks.getOrDefault(employer.id(), Map.of());
            return new EmployerUse(
                    employer.ref(),
                    employer.prefecture(),
                    employer.municipality(),
                    enrolment != null,
                    enrolment == null ? null : enrolment.signedIn(),
                    employer.checked() == 1,
                    months.stream()
                            .map(YearMonth::toString)
                            .map(month -> new EmployerUse.Month(month, counts.getOrDefault(month, 0L)))
                            .toList());
        }
    }

    /** Where a page ends, as cursors carry it. */
    private record Position(int checked, UUID id, String nameKana) {
        static Position of(@Nullable String text) {
            if (text == null) {
                return new Position(0, new UUID(0, 0), "");
            }
            var parts = text.split(" ", 3);
            return new Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), parts[2]);
        }

        static String text(EmployerRow employer) {
            return employer.checked() + " " + employer.id().value() + " " + employer.nameKana();
        }
    }
}
