package jp.mamori.registry.check;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.verify.DetailsComparison;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.check.content.ShownCertificate;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.platform.http.Cursors;
import org.jspecify.annotations.Nullable;

/** What an employer reads of its checks. */
final class CheckViews {
    private CheckViews() {}

    /** A check with its steps; the content is there only when the certificate is genuine and the employer's. */
    @Serdeable
    @Schema(name = "Check")
    record Check(
            CheckId id,
            VerificationOutcome outcome,
            List<StepView> steps,

            @Schema(description = "Characters that were folded so that name on the certificate and name typed agree")
            List<FoldView> folds,

            @Nullable ShownCertificate content,
            Instant checkedAt,
            Occasion occasion,
            Purpose purpose,
            @Nullable String reference,
            @Nullable String number,

            @Nullable
            @Schema(description = "Signed receipt of the check (check-receipt+jwt); none where it could not tell")
            String receipt) {
        @Override
        public String toString() {
            return "Check[" + outcome + "]";
        }
    }

    /** A line of the list. */
    @Serdeable
    @Schema(name = "CheckSummary")
    record Summary(
            CheckId id,
            VerificationOutcome outcome,
            Instant checkedAt,
            @Nullable String reference,
            Occasion occasion,
            Purpose purpose) {}

    /** One step, how it ended and why. */
    @Serdeable
    @Schema(name = "CheckStep")
    record StepView(Step.Name step, Step.Result result, Reason reason) {
        static StepView of(Step step) {
            return new StepView(step.name(), step.result(), step.reason());
        }

        @Override
        public String toString() {
            return "StepView[" + step + ", " + result + "]";
        }
    }

    /** A character on the certificate and the one that was typed for it, such as 髙 and 高. */
    @Serdeable
    @Schema(name = "CheckFold")
    record FoldView(String certified, String typed) {
        static FoldView of(DetailsComparison.Fold fold) {
            return new FoldView(fold.certified(), fold.typed());
        }

        @Override
        public String toString() {
            return "FoldView";
        }
    }

    /** Which checks of one's own are looked for; in a body, because a reference may lead to a person. */
    @Serdeable
    @Schema(name = "CheckSearch")
    record Search(
            @Nullable @Schema(description = "The employer's own reference, in full", maxLength = 32)
            String reference,

            @Nullable @Schema(minimum = "1", maximum = "100")
            Integer limit,

            @Nullable @Schema(maxLength = Cursors.LONGEST) String cursor) {
        @Override
        public String toString() {
            return "Search";
        }
    }

    /** What is sealed with a check. */
    @Serdeable
    record Sealed(
            @Nullable String reference,
            List<StepView> steps,
            List<FoldView> folds,
            @Nullable ShownCertificate content,
            @Nullable String receipt) {
        @Override
        public String toString() {
            return "Sealed";
        }
    }
}
