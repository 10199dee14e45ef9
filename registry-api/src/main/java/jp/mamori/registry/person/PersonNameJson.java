package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A name as JSON has it: every member optional, at least one of family, given and Latin form there. */
@Serdeable
@Schema(name = "PersonName", description = "A name as written; at least one of family, given and latin")
public record PersonNameJson(
        @Nullable @Schema(maxLength = 100, example = "髙橋", description = "Family name")
        String family,

        @Nullable @Schema(maxLength = 100, example = "花子", description = "Given name")
        String given,

        @Nullable @Schema(maxLength = 100, example = "タカハシ", description = "Reading of the family name in kana")
        String familyKana,

        @Nullable @Schema(maxLength = 100, example = "ハナコ", description = "Reading of the given name in kana")
        String givenKana,

        @Nullable @Schema(maxLength = 200, example = "TAKAHASHI HANAKO", description = "Form in Latin script")
        String latin) {
    public static PersonNameJson of(PersonName name) {
        return new PersonNameJson(name.family(), name.given(), name.familyKana(), name.givenKana(), name.latin());
    }

    /** Reads the name; what is wrong goes to the violations under the pointer, and null comes back if nothing names anybody. */
    public @Nullable PersonName read(Violations violations, String pointer) {
        var name = new PersonName(
                part(family, violations, pointer + "/family"),
                part(given, violations, pointer + "/given"),
                reading(familyKana, violations, pointer + "/familyKana"),
                reading(givenKana, violations, pointer + "/givenKana"),
                latin(latin, violations, pointer + "/latin"));
        if (isBlank(family) && isBlank(given) && isBlank(latin)) {
            violations.add(pointer, "name-empty");
        }
        return name.isNamed() ? name : null;
    }

    /** Reads one part of a name that may be absent. */
    public static @Nullable String part(@Nullable String text, Violations violations, String pointer) {
        return violations.optional(text, pointer, "name-not-taken", that(PersonName::isPart));
    }

    /** Reads a reading that may be absent. */
    public static @Nullable String reading(@Nullable String text, Violations violations, String pointer) {
        return violations.optional(text, pointer, "reading-not-kana", that(PersonName::isReading));
    }

    /** Reads a form in Latin script that may be absent. */
    public static @Nullable String latin(@Nullable String text, Violations violations, String pointer) {
        return violations.optional(text, pointer, "not-latin-script", that(PersonName::isLatin));
    }

    @Override
    public String toString() {
        return "PersonNameJson[redacted]";
    }

    private static Function<String, Optional<String>> that(Predicate<String> fits) {
        return text -> Optional.of(text).filter(fits);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
