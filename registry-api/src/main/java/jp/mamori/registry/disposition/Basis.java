package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what a stay, a resumption or an annulment rests: which body decided, under which number, when.
 *
 * @param kind of an annulment only
 */
@Serdeable
public record Basis(
        @Nullable Kind kind,
        String body,
        String caseNumber,
        LocalDate date,
        @Nullable String text) {
    public static final int LONGEST_BODY = 200;
    public static final int LONGEST_CASE_NUMBER = 100;
    public static final int LONGEST_TEXT = 2000;

    /** 取消判決, 裁決, 職権取消し, or replaced by a measure that is not stated anywhere. */
    public enum Kind {
        COURT_JUDGMENT,
        PERSONNEL_COMMISSION,
        OWN_REVOCATION,
        REPLACED_BY_OTHER_MEASURE
    }

    @Override
    public String toString() {
        return "Basis[redacted]";
    }
}
