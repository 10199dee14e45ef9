package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.Licence;
import org.jspecify.annotations.Nullable;

/** A teaching licence. */
@Serdeable
@Schema(name = "TeachingLicence")
public record LicenceJson(
        @Nullable @Schema(maxLength = 60, example = "平六養学一第123号", requiredMode = Schema.RequiredMode.REQUIRED)
        String number,

        @Nullable
        @Schema(
                allowableValues = {"ORDINARY_ADVANCED", "ORDINARY_FIRST", "ORDINARY_SECOND", "SPECIAL", "TEMPORARY"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String kind,

        @Nullable
        @Schema(
                allowableValues = {
                    "KINDERGARTEN",
                    "ELEMENTARY",
                    "JUNIOR_HIGH",
                    "HIGH",
                    "SPECIAL_NEEDS",
                    "NURSE_TEACHER",
                    "NUTRITION_TEACHER",
                    "BLIND",
                    "DEAF",
                    "DISABLED"
                },
                requiredMode = Schema.RequiredMode.REQUIRED)
        String school,

        @Nullable @Schema(maxLength = 100, example = "数学", description = "Required for JUNIOR_HIGH and HIGH")
        String subject,

        @Nullable
        @Schema(
                pattern = "(0[1-9]|[1-3][0-9]|4[0-7])",
                maxLength = 2,
                example = "13",
                description = "Prefecture of the granting authority",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String grantingAuthority,

        @Nullable @Schema(format = "date", example = "2008-03-31", requiredMode = Schema.RequiredMode.REQUIRED)
        String grantedOn) {
    static LicenceJson of(Licence licence) {
        return new LicenceJson(
                licence.number().printed(),
                licence.kind().name(),
                licence.school().name(),
                licence.subject(),
                licence.grantingAuthority().code(),
                licence.grantedOn().toString());
    }

    @Override
    public String toString() {
        return "LicenceJson[redacted]";
    }
}
