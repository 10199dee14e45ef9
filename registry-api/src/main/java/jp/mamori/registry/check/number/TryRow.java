package jp.mamori.registry.check.number;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an organisation tried with one number, as its row stands. */
@MappedEntity("number_check_try")
record TryRow(@Id String number, int differing, @Nullable Instant lockedUntil) {
    @Override
    public String toString() {
        return "TryRow[" + differing + "]";
    }
}
