package jp.mamori.registry.person.matching.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mamori.registry.person.matching.date.DateRelation;
import jp.mamori.registry.person.matching.form.NameForms;
import jp.mamori.registry.person.matching.form.NamePart;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.text.Ground;
import jp.mamori.registry.person.matching.text.Variants;

/**
 * Why two persons are taken for one: a waterfall of fields, and what would settle the case.
 *
 * <p>The bits of the lines add up to the score; there is no percentage.
 */
public record Explanation(List<Line> lines, List<String> settledBy, double bits) {

    /**
     * One field: both raw values, the relation in words (by message key), its legal ground if a map names one, the bits.
     */
    public record Line(
            String fieldKey, String query, String file, String relationKey, Optional<String> groundKey, double bits) {

        @Override
        public String toString() {
            return "Line[" + fieldKey + ", " + relationKey + ", " + bits + "]";
        }
    }

    /** The explanation of a comparison that was made of these two. */
    public static Explanation of(Profile query, Profile file, Comparison comparison) {
        var lines = new ArrayList<Line>();
        names(lines, query, file, comparison.name());
        String relation =
                "birth." + comparison.birth().name().toLowerCase(Locale.ROOT).replace('_', '-');
        lines.add(line(
                "field.birth-date",
                query.birth().raw(),
                file.birth().raw(),
                relation,
                Weights.birth(comparison.birth())));
        if (comparison.sex() != 0) {
            lines.add(line(
                    "field.sex", query.sex().name(), file.sex().name(), sameOrNot(comparison.sex()), comparison.sex()));
        }
        if (comparison.municipality() != 0) {
            lines.add(line(
                    "field.municipality",
                    query.municipality(),
                    file.municipality(),
                    "relation.same",
                    comparison.municipality()));
        } else if (comparison.prefecture() != 0) {
            lines.add(line(
                    "field.prefecture",
                    query.prefecture(),
                    file.prefecture(),
                    sameOrNot(comparison.prefecture()),
                    comparison.prefecture()));
        }
        if (comparison.licence()) {
            lines.add(line("field.licence-number", "", "", "relation.licence", 0));
        }
        return new Explanation(List.copyOf(lines), settledBy(comparison), comparison.bits());
    }

    private static String sameOrNot(double bits) {
        return bits > 0 ? "relation.same" : "relation.different";
    }

    private static Line line(String field, String query, String file, String relation, double bits) {
        return new Line(field, query, file, relation, Optional.empty(), bits);
    }

    private static void names(List<Line> lines, Profile query, Profile file, NameMatch match) {
        if (query.names().isEmpty() || file.names().isEmpty()) {
            return;
        }
        NameForms asked = query.names().get(match.query());
        NameForms ours = file.names().get(match.file());
        NameForms ordered = match.exchanged() ? asked.exchanged() : asked;
        lines.add(part("field.family", ordered.family(), ours.family(), match.family()));
        lines.add(part("field.given", ordered.given(), ours.given(), match.given()));
        if (match.exchanged()) {
            lines.add(line("field.name", "", "", "relation.exchanged", -Weights.EXCHANGED));
        }
        if (match.isOnlyAlike()) {
            lines.add(line("field.name", "", "", "relation.only-alike", -Weights.ONLY_ALIKE));
        }
        if (match.query() > 0 || match.file() > 0) {
            lines.add(line("field.name", "", "", "relation.former-name", 0));
        }
    }

    private static Line part(String field, NamePart query, NamePart file, PartMatch match) {
        boolean characters = match.relation() == PartRelation.VARIANT || match.relation() == PartRelation.CONFUSABLE;
        Optional<String> ground =
                characters ? Variants.ground(query.clean(), file.clean()).map(Ground::messageKey) : Optional.empty();
        String relation = match.relation().messageKey() + (match.otherReading() ? ".other-reading" : "");
        return new Line(field, query.raw(), file.raw(), relation, ground, match.bits());
    }

    /** What a person who decides should ask for, the most telling first. */
    private static List<String> settledBy(Comparison comparison) {
        var settles = new ArrayList<String>();
        if (!comparison.licence()) {
            settles.add("settle.licence-number");
        }
        if (comparison.name().family().isDifferent()
                || comparison.name().given().isDifferent()) {
            settles.add("settle.family-register");
        }
        if (comparison.birth() != DateRelation.EXACT) {
            settles.add("settle.residence-record");
        }
        if (comparison.municipality() == 0) {
            settles.add("settle.registered-domicile");
        }
        return List.copyOf(settles);
    }
}
