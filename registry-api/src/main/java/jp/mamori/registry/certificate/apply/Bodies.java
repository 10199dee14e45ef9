package jp.mamori.registry.certificate.apply;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant sends. */
final class Bodies {
    private Bodies() {}

    /** A new request: employer, purpose and occasion, or a request code that fills them in. */
    @Serdeable
    @Schema(name = "NewRequest")
    record NewRequest(
            @Nullable String employer,
            @Nullable String purpose,
            @Nullable String occasion,
            @Nullable String requestCode) {}

    /** The answer that accepts a result: which former names are shown, and whether the licence numbers are. */
    @Serdeable
    @Schema(name = "Acceptance")
    record Acceptance(
            @Nullable List<Integer> showFormerNames,
            @Nullable Boolean showLicenceNumbers) {}

    /** What the applicant wants corrected. */
    @Serdeable
    @Schema(name = "CorrectionText")
    record Correction(@Nullable String text) {
        @Override
        public String toString() {
            return "Correction";
        }
    }

    /** A change of state that needs nothing said. */
    @Serdeable
    @Schema(name = "Nothing")
    record Nothing() {}
}
