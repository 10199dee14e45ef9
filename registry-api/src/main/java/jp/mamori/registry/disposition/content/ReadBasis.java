package jp.mamori.registry.disposition.content;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamori.registry.disposition.Basis;
import jp.mamori.registry.disposition.body.BasisJson;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Reads on what a stay, a resumption or an annulment rests. */
public final class ReadBasis {
    private ReadBasis() {}

    /** Reads the basis of an expunging, which must be there; null exactly where violations were added. */
    public static @Nullable ExpungingBasis ofExpunging(@Nullable String code, Violations violations) {
        return new Part(violations, "").code(code, "basis", ExpungingBasis.class);
    }

    /** Reads a basis that must be there; empty exactly where violations were added. */
    public static Optional<Basis> read(
            @Nullable BasisJson json, boolean ofAnnulment, LocalDate today, Violations violations) {
        if (json == null) {
            violations.add("/basis", "required");
            return Optional.empty();
        }
        int before = violations.found().size();
        var at = new Part(violations, "/basis");
        var kind = ofAnnulment
                ? at.code(json.kind(), "kind", Basis.Kind.class)
                : at.codeIfAny(json.kind(), "kind", Basis.Kind.class);
        violations.check(ofAnnulment || kind == null, "/basis/kind", "not-for-this-kind");
        var body = at.line(json.body(), "body", Basis.LONGEST_BODY);
        var number = at.line(json.caseNumber(), "caseNumber", Basis.LONGEST_CASE_NUMBER);
        var date = at.day(json.date(), "date");
        var text = at.paragraphsIfAny(json.text(), "text", Basis.LONGEST_TEXT);
        if (date != null && date.isAfter(today)) {
            at.wrong("date", "date-in-future");
        } else if (date != null && date.isBefore(RulesOfDays.EARLIEST)) {
            at.wrong("date", "date-too-early");
        }
        if (violations.found().size() > before || body == null || number == null || date == null) {
            return Optional.empty();
        }
        return Optional.of(new Basis(kind, body, number, date, text));
    }
}
