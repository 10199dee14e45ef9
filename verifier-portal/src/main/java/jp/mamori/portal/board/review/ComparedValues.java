package jp.mamori.portal.board.review;

import java.time.LocalDate;
import jp.mamori.portal.registry.board.Review;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Puts compared values into the officer's words: dates in the calendar of the language, codes by name, text as written. */
final class ComparedValues {
    private final Visitor visitor;

    ComparedValues(Visitor visitor) {
        this.visitor = visitor;
    }

    /** A line that says something of the whole name compares no two values: its cells stay empty. */
    Waterfall.Line line(Review.Line line) {
        boolean compares = line.asked() != null
                || line.recorded() != null
                || line.relation().equals("MISSING");
        return new Waterfall.Line(
                visitor.words().code("matched", line.field()),
                compares ? shown(line.field(), line.asked()) : "",
                compares ? shown(line.field(), line.recorded()) : "",
                isWritten(line.field()),
                visitor.words().code("relation", line.relation()),
                line.ground() == null ? null : visitor.words().code("matchGround", line.ground()),
                line.bits());
    }

    private @Nullable String shown(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (field) {
            case "BIRTH_DATE" ->
                value.matches("\\d{4}-\\d\\d-\\d\\d") ? visitor.words().date(LocalDate.parse(value)) : value;
            case "SEX" -> visitor.words().code("sex", value);
            case "PREFECTURE" -> visitor.words().code("prefecture", value);
            default -> value;
        };
    }

    /** Whether the value is somebody's own writing, in Japanese whatever the language of the page. */
    private static boolean isWritten(String field) {
        return switch (field) {
            case "BIRTH_DATE", "SEX", "PREFECTURE" -> false;
            default -> true;
        };
    }
}
