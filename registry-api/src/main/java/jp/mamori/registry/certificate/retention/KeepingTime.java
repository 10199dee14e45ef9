package jp.mamori.registry.certificate.retention;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import jp.mamori.registry.certificate.issue.Certificate;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Until when a request is kept: thirty days after it was last needed, at most thirty after its re-check year.
 *
 * <p>It is needed while it is open and while its certificate counts.
 * The re-check year is the fiscal year, to 31 March, that contains the fifth year after the request came in.
 */
@Singleton
public class KeepingTime {
    static final Duration KEPT_AFTER = Duration.ofDays(30);

    private static final int RE_CHECK_YEARS = 5;

    private final Clock clock;

    KeepingTime(Clock clock) {
        this.clock = clock;
    }

    /** The day, in Japan, on which the request is forgotten unless something happens to it before. */
    public LocalDate until(Request request, Optional<Certificate> certificate) {
        return Tokyo.dayOf(end(request, certificate));
    }

    /** Whether the request ended and was kept long enough. */
    boolean isOver(Request request, Optional<Certificate> certificate) {
        return request.state().isTerminal() && !end(request, certificate).isAfter(clock.instant());
    }

    /** Requests that came in before this instant are past their re-check year and the thirty days. */
    Instant receivedTooLongAgo() {
        var yearEnd =
                endOfFiscalYear(Tokyo.dayOf(clock.instant().minus(KEPT_AFTER))).minusYears(1);
        return Tokyo.startOf(yearEnd.minusYears(RE_CHECK_YEARS).plusDays(1));
    }

    private static Instant end(Request request, Optional<Certificate> certificate) {
        var needed = lastNeeded(request, certificate);
        var latest =
                Tokyo.startOf(endOfFiscalYear(Tokyo.dayOf(request.receivedAt()).plusYears(RE_CHECK_YEARS))
                        .plusDays(1));
        return (needed.isBefore(latest) ? needed : latest).plus(KEPT_AFTER);
    }

    private static Instant lastNeeded(Request request, Optional<Certificate> certificate) {
        if (certificate.isPresent()) {
            return certificate.get().countedUntil();
        }
        if (request.endedAt() instanceof Instant ended) {
            return ended;
        }
        if (request.answerBy() instanceof Instant answerBy) {
            return answerBy;
        }
        var release = request.releaseAt() == null ? request.receivedAt() : request.releaseAt();
        return release.plus(Requests.ANSWER);
    }

    private static LocalDate endOfFiscalYear(LocalDate day) {
        var year = day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() : day.getYear() + 1;
        return LocalDate.of(year, Month.MARCH, 31);
    }
}
