package jp.mamori.certificate.status;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How old a status list may be.
 *
 * <p>Beyond {@code staleAfter} it counts and is called stale; beyond {@code refusedAfter} it does not count.
 * Without {@code refusedAfter} it counts until it expires.
 */
public record StatusFreshness(Duration staleAfter, @Nullable Duration refusedAfter) {
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** For our servers: at most 15 minutes old. */
    public static StatusFreshness server() {
        return atMost(FRESH);
    }

    /** For a page or a command line without a network: until the list expires. */
    public static StatusFreshness offline() {
        return new StatusFreshness(FRESH, null);
    }

    public static StatusFreshness atMost(Duration age) {
        return new StatusFreshness(age.compareTo(FRESH) < 0 ? age : FRESH, age);
    }
}
