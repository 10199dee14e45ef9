package jp.mamori.registry.person.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.mamori.registry.person.matchkey.Side;
import org.jspecify.annotations.Nullable;

/** How many records the register holds, counted at most every ten minutes: the threshold changes with its logarithm. */
@Singleton
class RegisterSize {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final PersonRows rows;
    private final Clock clock;
    private volatile @Nullable Counted last;

    RegisterSize(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Counted(long files, Instant at) {}

    long files() {
        var known = last;
        var now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(GOOD_FOR) > 0) {
            known = new Counted(rows.count(Side.REGISTER), now);
            last = known;
        }
        return known.files();
    }
}
