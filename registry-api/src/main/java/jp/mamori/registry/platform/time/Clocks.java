package jp.mamori.registry.platform.time;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives the one clock that everything reads, to the microsecond that a column holds. */
@Factory
class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
