package jp.mamori.registry.certificate.apply;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.organisation.requestcode.RequestCodes;
import jp.mamori.registry.platform.id.PublicIds;
import org.jspecify.annotations.Nullable;

/** What an applicant sends. */
final class Bodies {
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_FORMER_NAMES = 20;

    private Bodies() {}

    /** A new request: employer, purpose and occasion, or a request code that fills them in. */
    @Serdeable
    @Schema(name = "NewRequest")
    record NewRequest(
            @Nullable @Schema(maxLength = PublicIds.LENGTH) String employer,

            @Nullable @Schema(implementation = Purpose.class)
            String purpose,

            @Nullable @Schema(implementation = Occasion.class)
            String occasion,

            @Nullable @Schema(maxLength = RequestCodes.LONGEST_TYPED)
            String requestCode) {}

    /** The answer that accepts a result: which former names are shown, and whether the licence numbers are. */
    @Serdeable
    @Schema(name = "Acceptance")
    record Acceptance(
            @Nullable @ArraySchema(maxItems = MOST_FORMER_NAMES, schema = @Schema(minimum = "0", maximum = "19"))
            List<Integer> showFormerNames,

            @Nullable Boolean showLicenceNumbers) {}

    /** What the applicant wants corrected. */
    @Serdeable
    @Schema(name = "CorrectionText")
    record Correction(
            @Nullable @Schema(maxLength = LONGEST_TEXT) String text) {
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
