package jp.mamori.registry.check.supervision;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** How an employer uses the registry, its units counted in: figures only. */
@Serdeable
@Schema(name = "EmployerUse", description = "How an employer uses the registry, its units counted in")
record EmployerUse(
        OrganisationRef employer,

        @Nullable @Schema(example = "13") String prefecture,

        @Nullable String municipality,

        @Schema(description = "Whether anybody has a role there today")
        boolean enrolled,

        @Nullable
        @Schema(
                example = "2026-11",
                description = "Month in which somebody with a role there today signed in last; null while nobody has")
        String lastSignIn,

        @Schema(description = "Whether it checked anybody in the months listed")
        boolean checked,

        @Schema(description = "This month and the twelve before it, the oldest first")
        List<Month> months) {
    /** The checks of one month. */
    @Serdeable
    @Schema(name = "ChecksOfMonth")
    record Month(
            @Schema(example = "2026-11", description = "Month in Japan")
            String month,

            @Schema(description = "Checks made, whatever came of them")
            long checks) {}
}
