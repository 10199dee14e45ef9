package jp.mamori.registry.person;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.form.SubjectName;
import org.jspecify.annotations.Nullable;

/** A person as the matcher takes them: text as it was written, the present name first. */
public final class Subjects {
    private Subjects() {}

    public static Subject of(Person person) {
        var domicile = person.domicile();
        return new Subject(
                names(person),
                person.birthDate() == null ? "" : person.birthDate().day().toString(),
                sex(person.sex()),
                domicile == null ? "" : domicile.prefecture().code(),
                domicile == null ? "" : municipality(domicile),
                person.licenceNumbers().stream().map(LicenceNumber::printed).toList());
    }

    static SubjectName of(PersonName name) {
        return new SubjectName(
                text(name.family()),
                text(name.given()),
                text(name.familyKana()),
                text(name.givenKana()),
                text(name.latin()));
    }

    private static List<SubjectName> names(Person person) {
        return person.names().stream()
                .sorted(Comparator.comparing(name -> name.type() != NameType.CURRENT))
                .map(name -> of(name.name()))
                .toList();
    }

    private static Subject.Sex sex(@Nullable Sex sex) {
        return switch (sex) {
            case F -> Subject.Sex.WOMAN;
            case M -> Subject.Sex.MAN;
            case null -> Subject.Sex.UNKNOWN;
        };
    }

    /** With its prefecture: there is a 府中市 in Tokyo and one in Hiroshima. */
    private static String municipality(Domicile domicile) {
        var municipality = domicile.municipality();
        return municipality == null ? "" : domicile.prefecture().code() + municipality;
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
