package jp.mamori.registry.disposition.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.body.BasisJson;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.disposition.content.ExpungingBasis;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A disposition as its authority's officers see it. */
@Serdeable
@Schema(name = "Disposition", description = "A disposition as its authority's officers see it")
record DispositionView(
        DispositionId id,
        DispositionKind kind,
        State state,

        @Schema(description = "What If-Match names, also in the ETag")
        long version,

        OrganisationRef authority,

        @Schema(description = "The present content; of a draft, the drafted one")
        ContentJson content,

        @Nullable OpenStepView openStep,
        @Schema(description = "Every step, oldest first") List<PastStepView> history,
        @Schema(description = "What the caller may do now") Set<May> may,
        @Nullable DispositionId arisesFrom) {

    /** The step that waits for an officer. */
    @Serdeable
    @Schema(name = "DispositionOpenStep")
    record OpenStepView(
            StepKind kind,
            StepState state,
            boolean proposedByMe,
            Instant proposedAt,

            @Nullable @Schema(description = "Of a correction or a reinstatement: the content as it would be")
            ContentJson content,

            @Nullable String reason,
            @Nullable BasisJson basis,
            @Nullable ExpungingBasis expungingBasis,
            @Nullable String returnReason,

            @Nullable @Schema(description = "Why another drafter took it over")
            String takeOverReason) {
        @Override
        public String toString() {
            return "OpenStepView[" + kind + ", redacted]";
        }
    }

    /** A step and when it came into its present state. */
    @Serdeable
    @Schema(name = "DispositionPastStep")
    record PastStepView(StepKind kind, StepState state, Instant at) {}

    /** One line of a list. */
    @Serdeable
    @Schema(name = "DispositionSummary", description = "One line of a list")
    record SummaryView(
            DispositionId id,
            DispositionKind kind,
            State state,
            String caseNumber,
            LocalDate decidedOn,
            String personName,
            @Nullable OpenStepSummary openStep,
            Instant updatedAt,
            long version) {
        @Override
        public String toString() {
            return "SummaryView[" + kind + ", redacted]";
        }
    }

    /** The open step in a list. */
    @Serdeable
    @Schema(name = "DispositionOpenStepSummary")
    record OpenStepSummary(StepKind kind, StepState state, boolean proposedByMe) {}

    @Override
    public String toString() {
        return "DispositionView[" + kind + ", redacted]";
    }
}
