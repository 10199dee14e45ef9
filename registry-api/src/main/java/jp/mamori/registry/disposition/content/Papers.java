package jp.mamori.registry.disposition.content;

import io.micronaut.serde.annotation.Serdeable;
import jp.mamori.registry.disposition.Basis;
import org.jspecify.annotations.Nullable;

/** What is written to a step besides its content: why it is proposed, on what it rests, and why it was returned. */
@Serdeable
public record Papers(
        @Nullable String reason,
        @Nullable Basis basis,
        @Nullable String returnReason) {
    public static final int LONGEST_REASON = 2000;
    public static final Papers NONE = new Papers(null, null, null);

    public Papers returned(String why) {
        return new Papers(reason, basis, why);
    }

    @Override
    public String toString() {
        return "Papers[redacted]";
    }
}
