package jp.mamori.registry.person.screening;

import java.util.List;
import java.util.Locale;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.form.LicenceText;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.score.Comparison;
import org.jspecify.annotations.Nullable;

/** Puts the matcher's explanation into the registry's codes, with both texts as they were written. */
final class Explain {
    private Explain() {}

    /** One of the two persons: as written and as the matcher prepared them. */
    record Compared(Person person, Profile profile) {
        @Override
        public String toString() {
            return "Compared";
        }
    }

    static Explanation of(Compared asked, Compared recorded, Comparison comparison, Basis basis) {
        var matcher = Matcher.explain(asked.profile(), recorded.profile(), comparison);
        return new Explanation(
                matcher.lines().stream()
                        .map(line -> line(line, asked.person(), recorded.person()))
                        .toList(),
                matcher.settledBy().stream().map(Explain::code).toList(),
                matcher.bits(),
                basis);
    }

    private static Explanation.Line line(
            jp.mamori.registry.person.matching.score.Explanation.Line line, Person asked, Person recorded) {
        var field = code(line.fieldKey());
        var shown = new Shown(field, asked, recorded);
        return new Explanation.Line(
                field,
                shown.asked(line.query()),
                shown.recorded(line.file()),
                code(line.relationKey()),
                line.groundKey().map(Explain::code).orElse(null),
                line.bits());
    }

    /** {@code relation.same-sound} is SAME_SOUND. */
    private static String code(String messageKey) {
        return messageKey
                .substring(messageKey.indexOf('.') + 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_');
    }

    /** What the reader sees of a field: names as the matcher paired them, the rest as each person stated it. */
    private record Shown(String field, Person one, Person other) {
        @Nullable
        String asked(String name) {
            return text(one, other, name);
        }

        @Nullable
        String recorded(String name) {
            return text(other, one, name);
        }

        private @Nullable String text(Person mine, Person theirs, String name) {
            return switch (field) {
                case "BIRTH_DATE" ->
                    mine.birthDate() == null ? null : mine.birthDate().day().toString();
                case "SEX" -> mine.sex() == null ? null : mine.sex().name();
                case "PREFECTURE" ->
                    mine.domicile() == null
                            ? null
                            : mine.domicile().prefecture().code();
                case "MUNICIPALITY" -> place(mine.domicile());
                case "LICENCE_NUMBER" -> shared(mine, theirs);
                default -> name.isEmpty() ? null : name;
            };
        }

        private static @Nullable String place(@Nullable Domicile domicile) {
            return domicile == null ? null : domicile.municipality();
        }

        private static @Nullable String shared(Person mine, Person theirs) {
            List<String> others = normal(theirs);
            return mine.licenceNumbers().stream()
                    .map(LicenceNumber::printed)
                    .filter(printed -> others.contains(LicenceText.normal(printed)))
                    .findFirst()
                    .orElse(null);
        }

        private static List<String> normal(Person person) {
            return person.licenceNumbers().stream()
                    .map(number -> LicenceText.normal(number.printed()))
                    .toList();
        }
    }
}
