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
        boolean overdue,
        Side applicant,
        Side record,
        @Nullable Explanation explanation,
        @Nullable Opinion myOpinion,
        @Nullable String outcome,
        @Nullable LocalDate differentUntil,
        @Nullable Question question,
        @Nullable List<Opinion> opinions,
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

    /** Why the two may be one person: lines whose bits add up, and what would settle the case. */
    @Serdeable
    public record Explanation(List<Line> lines, List<String> settledBy, double bits, Basis basis) {}

    /** How one field compares, the official list that relates two characters, and how much it weighs. */
    @Serdeable
    public record Line(
            String field,
            @Nullable String asked,
            @Nullable String recorded,
            String relation,
            @Nullable String ground,
            double bits) {
        @Override
        public String toString() {
            return "Line[" + field + "]";
        }
    }

    /** What the comparison rested on: versions of the matcher, and the bits from which people look at it. */
    @Serdeable
    public record Basis(int norm, int weights, int tables, double threshold, long files, LocalDate on) {}

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
            @Nullable Instant openedAt,
            boolean waiting,
            @Nullable String outcome) {}

    /** What the applicant was asked about this candidate, and when the answer came. */
    @Serdeable
    public record Question(
            List<String> about, Instant askedAt, @Nullable Instant answeredAt) {}

    /** What the applicant is to be asked for. */
    @Serdeable
    public record NewQuestion(List<String> about) {}

    /** Whether it stands open until the applicant answers. */
    public boolean isWaiting() {
        return state.equals("OPEN") && question != null && question.answeredAt() == null;
    }

    public boolean allows(String action) {
        return may != null && may.contains(action);
    }

    @Override
    public String toString() {
        return "Review[" + state + "]";
    }
}
