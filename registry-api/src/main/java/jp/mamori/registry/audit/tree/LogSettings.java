package jp.mamori.registry.audit.tree;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The transparency log, {@code mamori.log.*}.
 *
 * @param exported file outside the database that keeps the last published checkpoint; without it a rolled back database is
 *     noticed by the witness only
 * @param witnessUrl submission prefix of the witness; none: the log is unwitnessed and nothing stops
 * @param witnessKey verifier key of the witness (C2SP tlog-cosignature)
 * @param checkpointEvery how often a growing log is signed
 */
@ConfigurationProperties("mamori.log")
public record LogSettings(
        @Nullable String exported,
        @Nullable String witnessUrl,
        @Nullable String witnessKey,
        @Bindable(defaultValue = "10s") Duration checkpointEvery) {
    public LogSettings {
        exported = given(exported);
        witnessUrl = given(witnessUrl);
        witnessKey = given(witnessKey);
    }

    /** An environment variable that is set to nothing says nothing. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
