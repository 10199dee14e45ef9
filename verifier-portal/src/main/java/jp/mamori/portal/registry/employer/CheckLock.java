package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A certificate number that could not be checked by number for a time, because details differed five times in a row. */
@Serdeable
public record CheckLock(String number, Instant lockedAt, Instant lockedUntil) {
    @Override
    public String toString() {
        return "CheckLock";
    }
}
