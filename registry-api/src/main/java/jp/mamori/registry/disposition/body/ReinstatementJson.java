package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.Reinstatement;
import org.jspecify.annotations.Nullable;

/** A re-grant or a re-registration. */
@Serdeable
@Schema(
        name = "Reinstatement",
        description =
                "Re-grant of a licence (再授与) or re-registration (再登録), three years after the effect at the earliest; of a lapse, a confiscation or a revocation only")
public record ReinstatementJson(
        @Nullable
        @Schema(
                format = "date",
                example = "2026-04-01",
                description = "Not after today",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String reinstatedOn,

        @Nullable
        @Schema(
                pattern = "(0[1-9]|[1-3][0-9]|4[0-7])",
                maxLength = 2,
                example = "13",
                description = "Prefecture whose board granted or whose governor registered anew",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String authority,

        @Nullable
        @Schema(
                maxLength = 60,
                example = "令八中一第45号",
                description = "Number of the new licence or registration",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String number,

        @Nullable @Schema(description = "Required where the disposition was for sexual violence")
        HearingJson hearing,

        @Nullable
        @Schema(
                description =
                        "Required of a nursery teacher: whether the person was sentenced to imprisonment, which bars for ever")
        Boolean imprisoned) {
    static ReinstatementJson of(Reinstatement reinstatement) {
        return new ReinstatementJson(
                reinstatement.reinstatedOn().toString(),
                reinstatement.authority().code(),
                reinstatement.number().printed(),
                Written.map(
                        reinstatement.hearing(),
                        hearing -> new HearingJson(
                                hearing.body(), hearing.heardOn().toString())),
                reinstatement.imprisoned());
    }

    /** The panel's hearing. */
    @Serdeable
    @Schema(name = "ReinstatementHearing", description = "Hearing of the re-grant review panel (再授与審査会)")
    public record HearingJson(
            @Nullable
            @Schema(maxLength = 200, example = "東京都教育職員免許状再授与審査会", requiredMode = Schema.RequiredMode.REQUIRED)
            String body,

            @Nullable @Schema(format = "date", example = "2026-03-10", requiredMode = Schema.RequiredMode.REQUIRED)
            String heardOn) {}

    @Override
    public String toString() {
        return "ReinstatementJson[redacted]";
    }
}
