package jp.mamori.registry.check.asked;

import jp.mamori.certificate.verify.TypedDetails;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked, about whom where the employer typed it, and what for.
 *
 * @param about never absent where a number is presented
 */
public record Asked(Presented presented, @Nullable TypedDetails about, Occurrence occurrence) {
    /** What the employer says about the check. */
    public record Occurrence(
            Occasion occasion, Purpose purpose, @Nullable String reference) {}
}
