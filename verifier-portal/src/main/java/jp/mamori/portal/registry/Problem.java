package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A refusal in the registry's words (RFC 9457), already in the reader's language; {@code until} where waiting helps. */
@Serdeable
public record Problem(
        int status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        @Nullable List<Fault> errors,
        @Nullable Long retryAfter,
        @Nullable Instant until) {

    /** One thing wrong with what was sent: where, and what to do. */
    @Serdeable
    public record Fault(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {}

    /** The same refusal with the seconds after which the same may be asked again. */
    Problem retriedAfter(long seconds) {
        return new Problem(status, code, title, detail, errors, seconds, until);
    }

    public List<Fault> faults() {
        return errors == null ? List.of() : errors;
    }

    public String words() {
        return detail != null ? detail : title != null ? title : String.valueOf(code);
    }

    /** The first fault's words, or the problem's own. */
    public String firstFault() {
        return faults().stream()
                .map(Fault::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::words);
    }

    /** Somebody changed the thing since it was read. */
    public boolean stale() {
        return status == 412 || status == 428;
    }
}
