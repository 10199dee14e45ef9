package jp.mamori.registry.certificate.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import jp.mamori.registry.platform.Settings;
import jp.mamori.registry.platform.time.Tokyo;
import jp.mamori.registry.platform.time.WorkingDays;

/**
 * The instants at which results are shown and certificates issued, the same for every outcome.
 *
 * <p>Working days at 10:00 Asia/Tokyo; the first for a request lies at least five working days after it was complete.
 * With {@code mamori.release=immediate} (demo and benchmarks only) every slot is now.
 * Source: certificate.md section 1, ADR-0005.
 */
@Singleton
public class Slots {
    static final LocalTime HOUR = LocalTime.of(10, 0);
    private static final int WAIT = 5;

    private final WorkingDays workingDays;
    private final Clock clock;
    private final boolean immediate;

    Slots(WorkingDays workingDays, Clock clock, Settings settings) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.immediate = settings.release() == Settings.Release.IMMEDIATE;
    }

    /** The first slot of a request that is complete now. */
    public Instant first() {
        return immediate ? now() : firstAfter(clock.instant());
    }

    /** The next slot, later than now. */
    public Instant next() {
        return immediate ? now() : nextAfter(clock.instant());
    }

    /** Whether results wait for fixed slots, so that one can be missed. */
    public boolean areFixed() {
        return !immediate;
    }

    /** Counts from the start of the next working day where the request was complete on a day without work. */
    Instant firstAfter(Instant complete) {
        var completeOn = Tokyo.dayOf(complete);
        if (!workingDays.isWorkingDay(completeOn)) {
            return slot(workingDays.after(completeOn, WAIT + 1));
        }
        var fifth = workingDays.after(completeOn, WAIT);
        var wait = ChronoUnit.NANOS.between(Tokyo.startOf(completeOn), complete);
        var earliest = Tokyo.startOf(fifth).plusNanos(wait);
        return slot(fifth).isBefore(earliest) ? slot(workingDays.after(fifth, 1)) : slot(fifth);
    }

    Instant nextAfter(Instant instant) {
        var day = Tokyo.dayOf(instant);
        return workingDays.isWorkingDay(day) && slot(day).isAfter(instant)
                ? slot(day)
                : slot(workingDays.after(day, 1));
    }

    private static Instant slot(LocalDate day) {
        return day.atTime(HOUR).atZone(Tokyo.ZONE).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
