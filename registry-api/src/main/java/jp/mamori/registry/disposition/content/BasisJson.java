package jp.mamori.registry.disposition.content;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamori.registry.disposition.Basis;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A basis as JSON has it. */
@Serdeable
@Schema(name = "DispositionBasis", description = "On what a stay, a resumption or an annulment rests")
public record BasisJson(
        @Nullable
        @Schema(
                allowableValues = {
                    "COURT_JUDGMENT",
                    "PERSONNEL_COMMISSION",
                    "OWN_REVOCATION",
                    "REPLACED_BY_OTHER_MEASURE"
                },
                description = "Of an annulment, where it is required")
        String kind,

        @Nullable @Schema(maxLength = 200, example = "東京地方裁判所", requiredMode = Schema.RequiredMode.REQUIRED)
        String body,

        @Nullable @Schema(maxLength = 100, example = "令和7年(行ウ)第12号", requiredMode = Schema.RequiredMode.REQUIRED)
        String caseNumber,

        @Nullable @Schema(format = "date", example = "2026-02-03", requiredMode = Schema.RequiredMode.REQUIRED)
        String date,

        @Nullable @Schema(maxLength = 2000) String text) {

    /** Writes a basis. */
    public static BasisJson of(Basis basis) {
        return new BasisJson(
                ContentJson.text(basis.kind()),
                basis.body(),
                basis.caseNumber(),
                basis.date().toString(),
                basis.text());
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
                ? at.code(json.kind, "kind", Basis.Kind.class)
                : at.codeIfAny(json.kind, "kind", Basis.Kind.class);
        violations.check(ofAnnulment || kind == null, "/basis/kind", "not-for-this-kind");
        var body = at.line(json.body, "body", Basis.LONGEST_BODY);
        var number = at.line(json.caseNumber, "caseNumber", Basis.LONGEST_CASE_NUMBER);
        var date = at.day(json.date, "date");
        var text = at.paragraphsIfAny(json.text, "text", Basis.LONGEST_TEXT);
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

    @Override
    public String toString() {
        return "BasisJson[redacted]";
    }
}
