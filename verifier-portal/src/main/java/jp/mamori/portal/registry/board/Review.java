package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A possible match between an applicant and a record of the board, to be decided by two officers apart. */
@Serdeable
public record Review(
        String id,
        String state,
        String strength,
        @Nullable Instant dueAt,
        Side applicant,
        Side record,
        @Nullable List<Agreement> explanation,
        @Nullable Opinion myOpinion,
        @Nullable String outcome,
        @Nullable List<String> may) {

    /** One of the two persons compared. */
    @Serdeable
    public record Side(
            @Nullable List<Content.Name> names,
            @Nullable LocalDate birthDate,
            @Nullable List<String> licenceNumbers,
            Content.@Nullable Domicile domicile,
            @Nullable String kind,
            @Nullable String caseNumber,
            @Nullable LocalDate decidedOn) {
        @Override
        public String toString() {
            return "Side";
        }
    }

    /** How one item compares, and how much it weighs. */
    @Serdeable
    public record Agreement(
            String field,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable String relation,
            @Nullable Double bits) {
        @Override
        public String toString() {
            return "Agreement[" + field + "]";
        }
    }

    @Serdeable
    public record Opinion(
            String decision,
            @Nullable List<String> agreeingItems,
            @Nullable String reasons) {
        @Override
        public String toString() {
            return "Opinion[" + decision + "]";
        }
    }

    /** A line of the list. */
    @Serdeable
    public record Summary(
            String id,
            String strength,
            String state,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean mine,
            int opinionsGiven,
            @Nullable Instant openedAt) {}

    public boolean allows(String action) {
        return may != null && may.contains(action);
    }

    @Override
    public String toString() {
        return "Review[" + state + "]";
    }
}
