package jp.mamori.registry.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-02",
                "2026-01-03",
                "2025-12-29",
                "2025-12-31",
                "2026-01-12",
                "2026-02-11",
                "2026-02-23",
                "2026-03-20",
                "2026-04-29",
                "2026-05-04",
                "2026-05-06",
                "2026-07-20",
                "2026-08-11",
                "2026-09-21",
                "2026-09-22",
                "2026-09-23",
                "2026-10-12",
                "2026-11-03",
                "2026-11-23",
                "2024-02-12",
                "2024-08-12",
                "2025-11-24",
                "2032-09-21",
                "2027-03-22",
                "2026-06-06",
                "2026-06-07"
            })
    void offices_are_closed(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2025-12-26", "2026-05-01", "2026-05-07", "2026-06-01", "2026-09-24"})
    void offices_are_open(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void working_days_are_counted_from_the_day_after() {
        assertThat(workingDays.after(LocalDate.of(2026, 5, 1), 1)).isEqualTo("2026-05-07");
        assertThat(workingDays.after(LocalDate.of(2026, 6, 5), 5)).isEqualTo("2026-06-12");
        assertThat(workingDays.after(LocalDate.of(2026, 6, 6), 0)).isEqualTo("2026-06-06");
    }

    @Test
    void the_day_in_japan_changes_at_15_hours_utc() {
        assertThat(Tokyo.today(at("2026-06-01T14:59:59.999999Z"))).isEqualTo("2026-06-01");
        assertThat(Tokyo.today(at("2026-06-01T15:00:00Z"))).isEqualTo("2026-06-02");
        assertThat(Tokyo.startOf(LocalDate.of(2026, 6, 2))).isEqualTo("2026-06-01T15:00:00Z");
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
