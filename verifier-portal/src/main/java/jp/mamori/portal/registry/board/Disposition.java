package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A disposition as its board sees it, with the step that is open and what the caller may do now. */
@Serdeable
public record Disposition(
        String id,
        String kind,
        String state,
        @Nullable Long version,
        @Nullable OrganisationRef authority,
        Content content,
        @Nullable OpenStep openStep,
        @Nullable List<Past> history,
        @Nullable List<String> may,
        @Nullable String arisesFrom) {

    /** A change that waits for the second officer. */
    @Serdeable
    public record OpenStep(
            String kind,
            String state,
            boolean proposedByMe,
            @Nullable Instant proposedAt,
            @Nullable Content content,
            @Nullable String reason,
            @Nullable Basis basis,
            @Nullable String expungingBasis,
            @Nullable String returnReason,
            @Nullable String takeOverReason) {}

    @Serdeable
    public record Past(String kind, String state, @Nullable Instant at) {}

    /** On what a stay, a resumption or an annulment rests. */
    @Serdeable
    public record Basis(
            @Nullable String kind,
            @Nullable String body,
            @Nullable String caseNumber,
            @Nullable LocalDate date,
            @Nullable String text) {}

    /** What expunging it would destroy, counted. */
    @Serdeable
    public record Held(
            int contents,
            int papers,
            int names,
            int numbers,
            @Nullable LocalDate keptUntil) {}

    /** A line of a list. */
    @Serdeable
    public record Summary(
            String id,
            String kind,
            String state,
            @Nullable String caseNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String personName,
            @Nullable OpenStep openStep,
            @Nullable Instant updatedAt,
            @Nullable Long version) {
        @Override
        public String toString() {
            return "Summary[" + kind + "]";
        }
    }

    public boolean allows(String action) {
        return may != null && may.contains(action);
    }

    /** Whether a step of that kind waits for somebody. */
    public boolean opens(String kind) {
        return openStep != null && openStep.kind().equals(kind);
    }

    /** Approved before the day of its effect. */
    public boolean isYetToTakeEffect() {
        return state.equals("AWAITING_EFFECT");
    }

    public List<Past> past() {
        return history == null ? List.of() : history;
    }

    @Override
    public String toString() {
        return "Disposition[" + kind + ", " + state + "]";
    }
}
