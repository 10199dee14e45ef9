package jp.mamori.registry.disposition.content;

import io.micronaut.serde.annotation.Serdeable;
import jp.mamori.registry.disposition.Basis;
import org.jspecify.annotations.Nullable;

/** What is written to a step besides its content: why it is proposed, on what it rests, why it was returned or taken over. */
@Serdeable
public record Papers(
        @Nullable String reason,
        @Nullable Basis basis,
        @Nullable ExpungingBasis expungingBasis,
        @Nullable String returnReason,
        @Nullable String takeOverReason) {
    public static final int LONGEST_REASON = 2000;
    public static final Papers NONE = new Papers(null, null, null, null, null);

    public static Papers because(String reason) {
        return new Papers(reason, null, null, null, null);
    }

    public static Papers resting(Basis basis) {
        return new Papers(null, basis, null, null, null);
    }

    public static Papers expunging(ExpungingBasis basis, String reason) {
        return new Papers(reason, null, basis, null, null);
    }

    public Papers returned(String why) {
        return new Papers(reason, basis, expungingBasis, why, takeOverReason);
    }

    public Papers takenOver(String why) {
        return new Papers(reason, basis, expungingBasis, returnReason, why);
    }

    @Override
    public String toString() {
        return "Papers[redacted]";
    }
}
