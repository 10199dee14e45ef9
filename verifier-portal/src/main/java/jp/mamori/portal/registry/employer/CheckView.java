package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check that an employer made: its outcome, steps, and what the certificate states where it may be shown. */
@Serdeable
public record CheckView(
        String id,
        String outcome,
        @Nullable List<Step> steps,
        @Nullable Map<String, Object> content,
        Instant checkedAt,
        @Nullable String occasion,
        @Nullable String purpose,
        @Nullable String reference,
        @Nullable String number) {

    @Serdeable
    public record Step(String step, String result, @Nullable String reason) {}

    @Override
    public String toString() {
        return "CheckView[" + outcome + "]";
    }
}
