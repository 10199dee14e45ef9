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
        @Nullable List<Fold> folds,
        @Nullable Map<String, Object> content,
        Instant checkedAt,
        @Nullable String occasion,
        @Nullable String purpose,
        @Nullable String reference,
        @Nullable String number,
        @Nullable String receipt) {

    @Serdeable
    public record Step(String step, String result, @Nullable String reason) {}

    /** A character on the certificate and the one that was typed for it. */
    @Serdeable
    public record Fold(String certified, String typed) {
        @Override
        public String toString() {
            return "Fold";
        }
    }

    public List<Step> stepsTaken() {
        return steps == null ? List.of() : steps;
    }

    public List<Fold> folded() {
        return folds == null ? List.of() : folds;
    }

    /** Whether name or date of birth, as typed, are not those of the certificate. */
    public boolean differs() {
        return outcome.equals("DETAILS_DIFFER");
    }

    @Override
    public String toString() {
        return "CheckView[" + outcome + "]";
    }
}
