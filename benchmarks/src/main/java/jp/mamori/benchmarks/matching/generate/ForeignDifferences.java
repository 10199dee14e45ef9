package jp.mamori.benchmarks.matching.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Difference.Kind;
import jp.mamori.benchmarks.matching.generate.Difference.Named;
import jp.mamori.benchmarks.matching.generate.Difference.Pair;
import jp.mamori.benchmarks.matching.generate.ForeignNames.EastAsian;
import jp.mamori.benchmarks.matching.generate.ForeignNames.Western;

/** Names of foreign residents, each pair made anew on a file that is given a foreign name. */
final class ForeignDifferences {

    private final NameLists names;

    ForeignDifferences(NameLists names) {
        this.names = names;
    }

    List<Named> all() {
        return List.of(
                named("foreign-marks", this::marks),
                named("foreign-katakana", this::katakana),
                named("foreign-transcription", this::transcription),
                named("foreign-order", this::order),
                named("foreign-middle-name", this::middle),
                named("foreign-simplified", this::simplified),
                named("foreign-japanese-reading", this::japaneseReading),
                named("foreign-latin-for-characters", this::latinForCharacters),
                named("foreign-alias", this::alias));
    }

    private static Named named(String name, Difference difference) {
        return new Named(name, Kind.FOREIGN, difference);
    }

    private record TwoNames(Western family, Western given) {}

    private static TwoNames western(PersonRow file, SplittableRandom random) {
        boolean woman = file.sex().equals("F");
        return new TwoNames(
                ForeignNames.pick(ForeignNames.WESTERN_FAMILY, random),
                ForeignNames.pick(woman ? ForeignNames.WESTERN_WOMEN : ForeignNames.WESTERN_MEN, random));
    }

    private static PersonRow bare(PersonRow row) {
        return row.withName("", "").withKana("", "").withLatin("").withFormerNames("");
    }

    private static Optional<Pair> pair(Pair pair, PersonRow file, PersonRow query) {
        return Optional.of(new Pair(file, query.withBirthDate(pair.query().birthDate())));
    }

    private Optional<Pair> marks(Pair pair, SplittableRandom random) {
        TwoNames name = western(pair.file(), random);
        PersonRow file =
                bare(pair.file()).withName(name.family().latin(), name.given().latin());
        PersonRow query =
                file.withName(plain(name.family().latin()), plain(name.given().latin()));
        return query.equals(file) ? Optional.empty() : pair(pair, file, query);
    }

    private static String plain(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private Optional<Pair> katakana(Pair pair, SplittableRandom random) {
        TwoNames name = western(pair.file(), random);
        PersonRow latin = bare(pair.file())
                .withName(plain(name.family().latin()), plain(name.given().latin()));
        PersonRow kana = bare(pair.file())
                .withName(
                        ForeignNames.pick(name.family().kana(), random),
                        ForeignNames.pick(name.given().kana(), random));
        return random.nextBoolean() ? pair(pair, latin, kana) : pair(pair, kana, latin);
    }

    private Optional<Pair> transcription(Pair pair, SplittableRandom random) {
        TwoNames name = western(pair.file(), random);
        PersonRow one = bare(pair.file())
                .withName(
                        ForeignNames.pick(name.family().kana(), random),
                        ForeignNames.pick(name.given().kana(), random));
        PersonRow other = bare(pair.file())
                .withName(
                        ForeignNames.pick(name.family().kana(), random),
                        ForeignNames.pick(name.given().kana(), random));
        return one.equals(other) ? Optional.empty() : pair(pair, one, other);
    }

    private Optional<Pair> order(Pair pair, SplittableRandom random) {
        TwoNames name = western(pair.file(), random);
        PersonRow file = bare(pair.file())
                .withName(plain(name.family().latin()), plain(name.given().latin()));
        PersonRow query = bare(pair.file())
                .withLatin(plain(name.given().latin() + " " + name.family().latin()));
        return pair(pair, file, query);
    }

    private Optional<Pair> middle(Pair pair, SplittableRandom random) {
        TwoNames name = western(pair.file(), random);
        String[] middle = {"ANN", "CLARA", "LUIZ", "THI", "GRACE", "LEE", "DELA", "VAN"};
        String full = plain(name.given().latin()) + " " + middle[random.nextInt(middle.length)];
        PersonRow file = bare(pair.file()).withName(plain(name.family().latin()), full);
        PersonRow query = bare(pair.file())
                .withName(plain(name.family().latin()), plain(name.given().latin()));
        return random.nextBoolean() ? pair(pair, file, query) : pair(pair, query, file);
    }

    private static EastAsian[] chinese(SplittableRandom random) {
        return new EastAsian[] {
            ForeignNames.pick(ForeignNames.CHINESE_FAMILY, random),
            ForeignNames.pick(ForeignNames.CHINESE_GIVEN, random)
        };
    }

    private static EastAsian[] anyEastAsian(SplittableRandom random) {
        return random.nextInt(3) > 0
                ? chinese(random)
                : new EastAsian[] {
                    ForeignNames.pick(ForeignNames.KOREAN_FAMILY, random),
                    ForeignNames.pick(ForeignNames.KOREAN_GIVEN, random)
                };
    }

    private Optional<Pair> simplified(Pair pair, SplittableRandom random) {
        EastAsian[] name = chinese(random);
        PersonRow file = bare(pair.file()).withName(name[0].kanji(), name[1].kanji());
        PersonRow query = bare(pair.file()).withName(name[0].simplified(), name[1].simplified());
        return query.equals(file)
                ? Optional.empty()
                : random.nextBoolean() ? pair(pair, file, query) : pair(pair, query, file);
    }

    private Optional<Pair> japaneseReading(Pair pair, SplittableRandom random) {
        EastAsian[] name = anyEastAsian(random);
        PersonRow file = bare(pair.file()).withName(name[0].kanji(), name[1].kanji());
        PersonRow query = bare(pair.file()).withKana(name[0].on(), name[1].on());
        return pair(pair, file, query);
    }

    private Optional<Pair> latinForCharacters(Pair pair, SplittableRandom random) {
        EastAsian[] name = anyEastAsian(random);
        PersonRow file = bare(pair.file()).withName(name[0].kanji(), name[1].kanji());
        PersonRow query = bare(pair.file()).withLatin(name[0].latin() + " " + name[1].latin());
        return random.nextBoolean() ? pair(pair, file, query) : pair(pair, query, file);
    }

    private Optional<Pair> alias(Pair pair, SplittableRandom random) {
        EastAsian[] name = anyEastAsian(random);
        NameLists.Name family = names.surnames.draw(random);
        NameLists.Name given = (pair.file().sex().equals("F") ? names.women : names.men).draw(random);
        PersonRow own =
                bare(pair.file()).withName(name[0].kanji(), name[1].kanji()).withKana(name[0].kana(), name[1].kana());
        PersonRow alias =
                bare(pair.file()).withName(family.kanji(), given.kanji()).withKana(family.kana(), given.kana());
        return pair(pair, own.withFormerNames(family.kanji() + " " + given.kanji()), alias);
    }
}
