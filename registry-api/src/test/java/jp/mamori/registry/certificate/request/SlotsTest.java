package jp.mamori.registry.certificate.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RegistryTest
class SlotsTest {
    private final Slots slots;

    SlotsTest(Slots slots) {
        this.slots = slots;
    }

    @ParameterizedTest
    @CsvSource({
        // Monday morning before ten: the fifth working day at ten is not too early.
        "2026-06-01T09:00+09:00, 2026-06-08T10:00+09:00",
        "2026-06-01T10:00+09:00, 2026-06-08T10:00+09:00",
        "2026-06-01T10:01+09:00, 2026-06-09T10:00+09:00",
        // Saturday counts as the start of Monday.
        "2026-06-06T23:00+09:00, 2026-06-15T10:00+09:00",
        // Golden Week 2026: 29 April, 3 to 6 May.
        "2026-04-28T09:00+09:00, 2026-05-11T10:00+09:00",
        // The turn of the year: 29 December to 3 January.
        "2026-12-25T09:00+09:00, 2027-01-07T10:00+09:00"
    })
    void the_first_slot_lies_five_whole_working_days_after_completion(ZonedDateTime complete, ZonedDateTime slot) {
        assertThat(slots.firstAfter(complete.toInstant())).isEqualTo(slot.toInstant());
    }

    @Test
    void the_next_slot_is_later_than_now_and_on_a_working_day() {
        assertThat(slots.nextAfter(Instant.parse("2026-06-05T00:59:59Z"))).isEqualTo("2026-06-05T01:00:00Z");
        assertThat(slots.nextAfter(Instant.parse("2026-06-05T01:00:00Z"))).isEqualTo("2026-06-08T01:00:00Z");
    }
}
