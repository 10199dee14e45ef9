package jp.mamori.benchmarks.matching.generate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Difference.Kind;
import jp.mamori.benchmarks.matching.generate.Difference.Named;
import jp.mamori.benchmarks.matching.generate.Difference.Pair;

/** Layout, changed names and dates of birth. */
final class OtherDifferences {

    private final NameLists names;

    OtherDifferences(NameLists names) {
        this.names = names;
    }

    List<Named> layout() {
        return List.of(
                layout("exchanged", q -> q.withName(q.given(), q.family()).withKana(q.givenKana(), q.familyKana())),
                layout(
                        "no-space",
                        q -> q.withName(q.family() + q.given(), "").withKana(q.familyKana() + q.givenKana(), "")),
                layout(
                        "middle-dot",
                        q -> q.withName(q.family() + "・" + q.given(), "")
                                .withKana(q.familyKana() + "・" + q.givenKana(), "")),
                layout(
                        "wide-space",
                        q -> q.withName("", q.family() + "\u3000" + q.given())
                                .withKana("", q.familyKana() + "\u3000" + q.givenKana())),
                new Named("ke-ga-no", Kind.LAYOUT, OtherDifferences::particle));
    }

    private static Named layout(String name, java.util.function.UnaryOperator<PersonRow> change) {
        return new Named(
                name, Kind.LAYOUT, (pair, random) -> Optional.of(new Pair(pair.file(), change.apply(pair.query()))));
    }

    private static Optional<Pair> particle(Pair pair, SplittableRandom random) {
        String[][] written = {{"ヶ", "ケ", "が"}, {"之", "ノ", "の"}};
        String family = pair.query().family();
        for (String[] forms : written) {
            for (String form : forms) {
                if (family.length() > 2 && family.indexOf(form) == 1) {
                    String other = forms[random.nextInt(forms.length)];
                    return other.equals(form)
                            ? Optional.empty()
                            : Optional.of(new Pair(
                                    pair.file(),
                                    pair.query()
                                            .withName(
                                                    family.replace(form, other),
                                                    pair.query().given())));
                }
            }
        }
        return Optional.empty();
    }

    List<Named> changes() {
        return List.of(
                change("marriage-declared", this::marriageDeclared),
                change("marriage-undeclared", this::marriageUndeclared),
                change("divorce", this::divorce),
                change("changed-often", this::changedOften),
                change("adopted-man", this::adopted),
                change("given-changed", this::givenChanged));
    }

    private static Named change(String name, Difference difference) {
        return new Named(name, Kind.CHANGE, difference);
    }

    private NameLists.Name other(PersonRow person, SplittableRandom random) {
        NameLists.Name name = names.surnames.draw(random);
        return name.kanji().equals(person.family()) ? other(person, random) : name;
    }

    private PersonRow renamed(PersonRow person, NameLists.Name family) {
        return person.withName(family.kanji(), person.given()).withKana(family.kana(), person.givenKana());
    }

    /** On file under the former name, which the query states. */
    private Optional<Pair> marriageDeclared(Pair pair, SplittableRandom random) {
        PersonRow query = renamed(pair.query(), other(pair.query(), random));
        return isRenamed(pair.file())
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        query.withFormerNames(
                                pair.query().family() + " " + pair.query().given())));
    }

    private Optional<Pair> marriageUndeclared(Pair pair, SplittableRandom random) {
        return isMan(pair.file())
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        renamed(pair.query(), other(pair.query(), random)).withFormerNames("")));
    }

    /** On file as married with the name before; the query states the name before only. */
    private Optional<Pair> divorce(Pair pair, SplittableRandom random) {
        NameLists.Name before = other(pair.file(), random);
        PersonRow file =
                pair.file().withFormerNames(before.kanji() + " " + pair.file().given());
        return isMan(file)
                ? Optional.empty()
                : Optional.of(new Pair(file, renamed(pair.query(), before).withFormerNames("")));
    }

    private Optional<Pair> changedOften(Pair pair, SplittableRandom random) {
        String given = pair.query().given();
        PersonRow query = renamed(pair.query(), other(pair.query(), random));
        String chain = other(pair.query(), random).kanji() + " " + given + ";"
                + pair.query().family() + " " + given + ";"
                + other(pair.query(), random).kanji() + " " + given;
        return Optional.of(new Pair(pair.file(), query.withFormerNames(chain)));
    }

    private Optional<Pair> adopted(Pair pair, SplittableRandom random) {
        return !isMan(pair.file())
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        renamed(pair.query(), other(pair.query(), random)).withFormerNames("")));
    }

    private Optional<Pair> givenChanged(Pair pair, SplittableRandom random) {
        NameLists.Name given = (isMan(pair.file()) ? names.men : names.women).draw(random);
        PersonRow query = pair.query()
                .withName(pair.query().family(), given.kanji())
                .withKana(pair.query().familyKana(), given.kana());
        return Optional.of(new Pair(
                pair.file(),
                query.withFormerNames(pair.query().family() + " " + pair.query().given())));
    }

    private static boolean isRenamed(PersonRow person) {
        return !person.formerNames().isEmpty();
    }

    private static boolean isMan(PersonRow person) {
        return person.sex().equals("M");
    }

    static List<Named> dates() {
        return List.of(
                date("date-digit", OtherDifferences::digit),
                date("date-exchanged", (d, r) -> exchanged(d)),
                date("date-one-day", (d, r) -> Optional.of(d.plusDays(r.nextBoolean() ? 1 : -1))),
                date("date-era", OtherDifferences::era),
                new Named("date-era-written", Kind.DATE, OtherDifferences::eraWritten),
                new Named("date-era-impossible", Kind.DATE, OtherDifferences::eraImpossible));
    }

    private interface DateChange {
        Optional<LocalDate> change(LocalDate date, SplittableRandom random);
    }

    private static Named date(String name, DateChange change) {
        return new Named(
                name,
                Kind.DATE,
                (pair, random) -> change.change(LocalDate.parse(pair.query().birthDate()), random)
                        .filter(date ->
                                !date.equals(LocalDate.parse(pair.query().birthDate())))
                        .map(date -> new Pair(pair.file(), pair.query().withBirthDate(date.toString()))));
    }

    private static Optional<LocalDate> digit(LocalDate date, SplittableRandom random) {
        int[] places = {2, 3, 6, 8, 9};
        var text = new StringBuilder(date.toString());
        text.setCharAt(places[random.nextInt(places.length)], (char) ('0' + random.nextInt(10)));
        try {
            LocalDate changed = LocalDate.parse(text);
            return changed.getYear() < 2010 && changed.getYear() > 1915 ? Optional.of(changed) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> exchanged(LocalDate date) {
        return date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()
                ? Optional.empty()
                : Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
    }

    private static Optional<LocalDate> era(LocalDate date, SplittableRandom random) {
        int[] off = {63, 30, 25, 12};
        int by = off[random.nextInt(off.length)];
        LocalDate changed = date.plusYears(random.nextBoolean() ? by : -by);
        boolean possible =
                changed.getYear() > 1900 && changed.getYear() < 2020 && changed.getDayOfMonth() == date.getDayOfMonth();
        return possible ? Optional.of(changed) : Optional.empty();
    }

    private static Optional<Pair> eraWritten(Pair pair, SplittableRandom random) {
        LocalDate date = LocalDate.parse(pair.query().birthDate());
        if (date.getYear() == 1989) {
            return Optional.empty();
        }
        boolean showa = date.getYear() < 1989;
        int year = date.getYear() - (showa ? 1925 : 1988);
        String written = random.nextBoolean()
                ? (showa ? "昭和" : "平成") + year + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
                : (showa ? "S" : "H") + year + "." + date.getMonthValue() + "." + date.getDayOfMonth();
        return Optional.of(new Pair(pair.file(), pair.query().withBirthDate(written)));
    }

    private static Optional<Pair> eraImpossible(Pair pair, SplittableRandom random) {
        LocalDate date = LocalDate.parse(pair.query().birthDate());
        int year = date.getYear() - 1925;
        return year < 40 || year > 63
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        pair.query()
                                .withBirthDate("H" + year + "." + date.getMonthValue() + "." + date.getDayOfMonth())));
    }

    List<Named> readings() {
        return List.of(
                new Named("homophone", Kind.READING, this::homophone),
                new Named("other-reading", Kind.READING, this::otherReading),
                new Named("one-mora", Kind.READING, OtherDifferences::oneMora));
    }

    private NameLists.Drawn givenNames(PersonRow person) {
        return isMan(person) ? names.men : names.women;
    }

    /** The same sound in other characters, of the given or the family name; the reading stays. */
    private Optional<Pair> homophone(Pair pair, SplittableRandom random) {
        PersonRow q = pair.query();
        boolean family = random.nextInt(3) == 0;
        var list = family ? names.surnames : givenNames(q);
        var others = list.homophones(
                new NameLists.Name(family ? q.family() : q.given(), family ? q.familyKana() : q.givenKana()));
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String kanji = others.get(random.nextInt(others.size())).kanji();
        return Optional.of(
                new Pair(pair.file(), family ? q.withName(kanji, q.given()) : q.withName(q.family(), kanji)));
    }

    private Optional<Pair> otherReading(Pair pair, SplittableRandom random) {
        PersonRow q = pair.query();
        var others = givenNames(q).otherReadings(new NameLists.Name(q.given(), q.givenKana()));
        return others.isEmpty() || q.familyKana().isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        q.withKana(
                                q.familyKana(),
                                others.get(random.nextInt(others.size())).kana())));
    }

    /** One kana of the name replaced, the characters not known to the one who asks. */
    private static Optional<Pair> oneMora(Pair pair, SplittableRandom random) {
        PersonRow q = pair.query();
        String kana = q.givenKana();
        if (kana.length() < 3) {
            return Optional.empty();
        }
        String all = "アイカキクコサシスセタチトナニノハヒフマミムヤユヨラリルワ";
        int at = random.nextInt(kana.length());
        char by = all.charAt(random.nextInt(all.length()));
        boolean plain = all.indexOf(kana.charAt(at)) >= 0
                && (at + 1 == kana.length() || "ャュョッーウ".indexOf(kana.charAt(at + 1)) < 0);
        return !plain || kana.charAt(at) == by
                ? Optional.empty()
                : Optional.of(new Pair(
                        pair.file(),
                        q.withName("", "")
                                .withKana(q.familyKana(), kana.substring(0, at) + by + kana.substring(at + 1))));
    }
}
