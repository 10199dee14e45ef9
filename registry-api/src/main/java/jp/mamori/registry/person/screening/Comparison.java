package jp.mamori.registry.person.screening;

import static jp.mamori.registry.person.screening.Explanation.Relation.ABSENT;
import static jp.mamori.registry.person.screening.Explanation.Relation.DIFFERENT;
import static jp.mamori.registry.person.screening.Explanation.Relation.EQUAL;
import static jp.mamori.registry.person.screening.Explanation.Relation.FOLDED_EQUAL;
import static jp.mamori.registry.person.screening.Explanation.Relation.ORDER_SWAPPED;
import static jp.mamori.registry.person.screening.Explanation.Relation.READING_EQUAL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/**
 * Compares two persons field by field, in bits for and against.
 *
 * <p>Weights: equal name 15 (the cap of the frequency table), equal after folding 14.3, equal reading only 12, other order 14;
 * date of birth +13.7 or −8; sex +0.9 or −4; prefecture +3 or −0.8, municipality 8; an equal licence number goes to review by itself.
 * From {@value #STRONG_FROM} bits it is strong.
 */
record Comparison(List<Explanation> explanations) {
    private static final double STRONG_FROM = 28;

    static Comparison of(Person ours, Person theirs) {
        var explanations = new ArrayList<Explanation>();
        explanations.add(name(ours, theirs));
        explanations.add(birthDate(ours, theirs));
        explanations.add(licenceNumber(ours, theirs));
        explanations.add(sex(ours, theirs));
        explanations.add(domicile(ours.domicile(), theirs.domicile()));
        return new Comparison(explanations);
    }

    Candidate candidate(FileId file) {
        double bits = explanations.stream().mapToDouble(Explanation::bits).sum();
        return new Candidate(file, bits >= STRONG_FROM ? Strength.STRONG : Strength.REVIEW, bits, explanations);
    }

    /** The pair of names that agrees best. */
    private static Explanation name(Person ours, Person theirs) {
        return ours.names().stream()
                .flatMap(mine -> theirs.names().stream().map(other -> name(mine, other)))
                .max(Comparator.comparingDouble(Explanation::bits))
                .orElse(new Explanation("NAME", null, null, ABSENT, 0));
    }

    private static Explanation name(TypedName ours, TypedName theirs) {
        var mine = ours.name();
        var other = theirs.name();
        if (mine.equals(other)) {
            return nameOf(mine, other, EQUAL, 15);
        }
        if (NameForms.writing(mine)
                .filter(w -> NameForms.writing(other).filter(w::equals).isPresent())
                .isPresent()) {
            return nameOf(mine, other, sameText(mine, other) ? EQUAL : FOLDED_EQUAL, sameText(mine, other) ? 15 : 14.3);
        }
        if (shares(NameForms.stored(mine).stream(), other)) {
            return nameOf(mine, other, READING_EQUAL, 12);
        }
        if (shares(NameForms.sought(mine).stream(), other)) {
            return nameOf(mine, other, ORDER_SWAPPED, 14);
        }
        return nameOf(mine, other, DIFFERENT, -7);
    }

    private static boolean shares(Stream<String> forms, PersonName other) {
        var stored = NameForms.stored(other);
        return forms.anyMatch(stored::contains);
    }

    private static boolean sameText(PersonName mine, PersonName other) {
        return Objects.equals(mine.family(), other.family()) && Objects.equals(mine.given(), other.given());
    }

    private static Explanation nameOf(PersonName mine, PersonName other, Explanation.Relation relation, double bits) {
        return new Explanation("NAME", NameForms.shown(mine), NameForms.shown(other), relation, bits);
    }

    private static Explanation birthDate(Person ours, Person theirs) {
        var mine = ours.birthDate();
        var other = theirs.birthDate();
        if (mine == null || other == null) {
            return new Explanation(
                    "BIRTH_DATE",
                    text(mine == null ? null : mine.day()),
                    text(other == null ? null : other.day()),
                    ABSENT,
                    0);
        }
        boolean equal = mine.equals(other);
        return new Explanation(
                "BIRTH_DATE",
                mine.day().toString(),
                other.day().toString(),
                equal ? EQUAL : DIFFERENT,
                equal ? 13.7 : -8);
    }

    /** No bits: an equal number is never averaged away, and an unequal one says nothing because people hold several. */
    private static Explanation licenceNumber(Person ours, Person theirs) {
        for (LicenceNumber mine : ours.licenceNumbers()) {
            for (LicenceNumber other : theirs.licenceNumbers()) {
                if (mine.normalised().equals(other.normalised())) {
                    var relation = mine.equals(other) ? EQUAL : FOLDED_EQUAL;
                    return new Explanation("LICENCE_NUMBER", mine.printed(), other.printed(), relation, 0);
                }
            }
        }
        return new Explanation("LICENCE_NUMBER", null, null, ABSENT, 0);
    }

    private static Explanation sex(Person ours, Person theirs) {
        if (ours.sex() == null || theirs.sex() == null) {
            return new Explanation("SEX", text(ours.sex()), text(theirs.sex()), ABSENT, 0);
        }
        boolean equal = ours.sex() == theirs.sex();
        return new Explanation(
                "SEX", text(ours.sex()), text(theirs.sex()), equal ? EQUAL : DIFFERENT, equal ? 0.9 : -4);
    }

    private static Explanation domicile(@Nullable Domicile ours, @Nullable Domicile theirs) {
        if (ours == null || theirs == null) {
            return new Explanation("DOMICILE", place(ours), place(theirs), ABSENT, 0);
        }
        if (!ours.prefecture().equals(theirs.prefecture())) {
            return new Explanation("DOMICILE", place(ours), place(theirs), DIFFERENT, -0.8);
        }
        boolean sameMunicipality =
                ours.municipality() != null && ours.municipality().equals(theirs.municipality());
        return new Explanation("DOMICILE", place(ours), place(theirs), EQUAL, sameMunicipality ? 8 : 3);
    }

    private static @Nullable String place(@Nullable Domicile domicile) {
        if (domicile == null) {
            return null;
        }
        var municipality = domicile.municipality();
        return domicile.prefecture().code() + (municipality == null ? "" : " " + municipality);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
