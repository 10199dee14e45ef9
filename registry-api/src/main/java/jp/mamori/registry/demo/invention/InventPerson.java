package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.TypedName;
import org.jspecify.annotations.Nullable;

/** Invents people: names of their generation, variant characters, former names, some without a reading. */
public final class InventPerson {
    private static final double VARIANT = 35;
    private static final double FORMER_NAME_OF_WOMEN = 32;
    private static final double FORMER_NAME_OF_MEN = 5;
    private static final double ALIAS = 2;
    private static final double READING_UNKNOWN = 8;

    private record Family(List<String> forms, String kana) {}

    private record Given(String form, String kana, Sex sex, int firstDecade, int lastDecade) {}

    private static final List<Family> FAMILIES = Lists.read("family-names.csv").stream()
            .map(line -> new Family(
                    Stream.concat(
                                    Stream.of(line[0]),
                                    Stream.of(line[2].split(" ")).filter(form -> !form.isEmpty()))
                            .toList(),
                    line[1]))
            .toList();
    private static final List<Given> GIVENS = Lists.read("given-names.csv").stream()
            .map(line -> new Given(
                    line[0], line[1], Sex.valueOf(line[2]), Integer.parseInt(line[3]), Integer.parseInt(line[4])))
            .toList();

    private final Chance chance;

    public InventPerson(Chance chance) {
        this.chance = chance;
    }

    /** Somebody born that day, with the domicile somewhere in Japan. */
    Person born(LocalDate day, List<LicenceNumber> licences) {
        Given given = given(day);
        List<TypedName> names = new ArrayList<>();
        boolean readingKnown = !chance.percent(READING_UNKNOWN);
        names.add(new TypedName(NameType.CURRENT, name(given, readingKnown)));
        double former = given.sex() == Sex.F ? FORMER_NAME_OF_WOMEN : FORMER_NAME_OF_MEN;
        while (chance.percent(former) && names.size() < 4) {
            names.add(new TypedName(NameType.FORMER, name(given, readingKnown)));
            former /= 4;
        }
        if (chance.percent(ALIAS)) {
            names.add(new TypedName(NameType.ALIAS, name(given, readingKnown)));
        }
        return new Person(names, new BirthDate(day), given.sex(), domicile(), licences);
    }

    /** A name for somebody who only signs: an officer, an operator's manager. */
    public String nameOfGrownUp() {
        return name(given(LocalDate.of(chance.between(1965, 1995), 1, 1)), false)
                .shown();
    }

    private Given given(LocalDate birth) {
        int decade = Math.clamp(birth.getYear() / 10 * 10, 1930, 2000);
        Sex sex = chance.percent(78) ? Sex.M : Sex.F;
        return chance.oneOf(GIVENS.stream()
                .filter(one -> one.sex() == sex && one.firstDecade() <= decade && decade <= one.lastDecade())
                .toList());
    }

    private PersonName name(Given given, boolean readingKnown) {
        Family family = chance.oneOf(FAMILIES);
        String form = chance.percent(VARIANT)
                ? chance.oneOf(family.forms())
                : family.forms().getFirst();
        @Nullable String familyKana = readingKnown ? family.kana() : null;
        @Nullable String givenKana = readingKnown ? given.kana() : null;
        return new PersonName(form, given.form(), familyKana, givenKana, null);
    }

    private Domicile domicile() {
        Place place = Place.drawn(chance);
        return new Domicile(Prefecture.parse(place.code()).orElseThrow(), chance.oneOf(place.municipalities()));
    }
}
