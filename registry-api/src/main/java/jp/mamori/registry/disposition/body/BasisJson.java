package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.Basis;
import org.jspecify.annotations.Nullable;

/** A basis as JSON has it. */
@Serdeable
@Schema(name = "DispositionBasis", description = "On what a stay, a resumption or an annulment rests")
public record BasisJson(
        @Nullable
        @Schema(
                allowableValues = {
                    "COURT_JUDGMENT",
                    "PERSONNEL_COMMISSION",
                    "OWN_REVOCATION",
                    "REPLACED_BY_OTHER_MEASURE"
                },
                description = "Of an annulment, where it is required")
        String kind,

        @Nullable @Schema(maxLength = 200, example = "東京地方裁判所", requiredMode = Schema.RequiredMode.REQUIRED)
        String body,

        @Nullable @Schema(maxLength = 100, example = "令和7年(行ウ)第12号", requiredMode = Schema.RequiredMode.REQUIRED)
        String caseNumber,

        @Nullable @Schema(format = "date", example = "2026-02-03", requiredMode = Schema.RequiredMode.REQUIRED)
        String date,

        @Nullable @Schema(maxLength = 2000) String text) {

    /** Writes a basis. */
    public static BasisJson of(Basis basis) {
        return new BasisJson(
                Written.text(basis.kind()),
                basis.body(),
                basis.caseNumber(),
                basis.date().toString(),
                basis.text());
    }

    @Override
    public String toString() {
        return "BasisJson[redacted]";
    }
}
