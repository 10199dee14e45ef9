package jp.mamori.registry.organisation.directory;

import java.util.Optional;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An employer or a unit to be entered in the directory.
 *
 * <p>Names have at most {@value #LONGEST_NAME} code points; a corporate number (法人番号) has 13 digits, a school code (学校コード) 13 letters and digits, a municipality code 5 digits.
 * A unit has a parent, nobody else has.
 */
public record NewOrganisation(
        OrganisationKind kind,
        String name,
        String nameKana,
        @Nullable String nameEn,
        @Nullable Prefecture prefecture,
        @Nullable String municipality,
        @Nullable String municipalityCode,
        @Nullable OrganisationId parent,
        @Nullable String corporateNumber,
        @Nullable String schoolCode) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_MUNICIPALITY = 100;

    Violations violations() {
        var violations = new Violations();
        violations.check(Kinds.EMPLOYERS.contains(kind), "/kind", "unknown-code");
        violations.check(PlainText.isLine(name, LONGEST_NAME), "/name", "text-not-taken");
        violations.check(PlainText.isLine(nameKana, LONGEST_NAME), "/nameKana", "text-not-taken");
        optional(violations, nameEn, LONGEST_NAME, "/nameEn");
        optional(violations, municipality, LONGEST_MUNICIPALITY, "/municipality");
        matching(violations, municipalityCode, "[0-9]{5}", "/municipalityCode");
        matching(violations, corporateNumber, "[0-9]{13}", "/corporateNumber");
        matching(violations, schoolCode, "[A-Z0-9]{13}", "/schoolCode");
        violations.check(Kinds.UNITS.contains(kind) == (parent != null), "/parent", "unit-and-parent");
        return violations;
    }

    private static void optional(Violations violations, @Nullable String text, int longest, String pointer) {
        violations.optional(
                text, pointer, "text-not-taken", t -> Optional.of(t).filter(line -> PlainText.isLine(line, longest)));
    }

    private static void matching(Violations violations, @Nullable String text, String form, String pointer) {
        violations.optional(
                text, pointer, "number-malformed", t -> Optional.of(t).filter(number -> number.matches(form)));
    }
}
