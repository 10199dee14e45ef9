package jp.mamori.benchmarks.matching.generate;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Difference.Kind;
import jp.mamori.benchmarks.matching.generate.Difference.Named;
import jp.mamori.benchmarks.matching.generate.Difference.Pair;
import jp.mamori.benchmarks.matching.generate.OwnRomaniser.Style;

/** The name by sound only: kana in the ways systems change them, and Latin letters in the ways of spelling. */
final class SoundDifferences {

    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホ";

    private SoundDifferences() {}

    static List<Named> all() {
        return List.of(
                kana("half-width", SoundDifferences::halfWidth),
                kana("hiragana", SoundDifferences::hiragana),
                kana(
                        "small-as-large",
                        k -> k.replace('ャ', 'ヤ')
                                .replace('ュ', 'ユ')
                                .replace('ョ', 'ヨ')
                                .replace('ッ', 'ツ')),
                kana("voicing-dropped", SoundDifferences::unvoiced),
                kana(
                        "long-vowel",
                        k -> k.replace("ョウ", "ョー")
                                .replace("コウ", "コー")
                                .replace("ロウ", "ロー")
                                .replace("ユウ", "ユー")
                                .replace("ュウ", "ュー")
                                .replace("オオ", "オー")
                                .replace("トウ", "トー")
                                .replace("ドウ", "ドー")
                                .replace("ヨウ", "ヨー")),
                kana(
                        "long-vowel-dropped",
                        k -> k.replace("ョウ", "ョ")
                                .replace("コウ", "コ")
                                .replace("ロウ", "ロ")
                                .replace("ユウ", "ユ")
                                .replace("ュウ", "ュ")
                                .replace("オオ", "オ")
                                .replace("トウ", "ト")
                                .replace("ヨウ", "ヨ")),
                kana("zu-ji", k -> swap(swap(k, 'ズ', 'ヅ'), 'ジ', 'ヂ')),
                kana("historical", SoundDifferences::historical),
                kana(
                        "by-eye",
                        k -> k.contains("ソ") || k.contains("ツ")
                                ? k.replace('ソ', 'ン').replace('ツ', 'シ')
                                : k.replace('シ', 'ツ')),
                latin("hepburn", Style.HEPBURN, false),
                latin("kunrei", Style.KUNREI, false),
                latin("passport", Style.PASSPORT, false),
                latin("passport-oh", Style.PASSPORT_OH, false),
                latin("long-spelling", Style.LONG, false),
                latin("given-first", Style.HEPBURN, true));
    }

    private static Named kana(String name, UnaryOperator<String> change) {
        return new Named(name, Kind.SOUND, (pair, random) -> kana(pair, change));
    }

    private static Optional<Pair> kana(Pair pair, UnaryOperator<String> change) {
        PersonRow query = pair.query();
        String family = change.apply(query.familyKana());
        String given = change.apply(query.givenKana());
        boolean same = family.equals(query.familyKana()) && given.equals(query.givenKana());
        return same || query.familyKana().isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(pair.file(), query.withName("", "").withKana(family, given)));
    }

    private static Named latin(String name, Style style, boolean givenFirst) {
        return new Named(name, Kind.LATIN, (pair, random) -> latin(pair, style, givenFirst));
    }

    private static Optional<Pair> latin(Pair pair, Style style, boolean givenFirst) {
        PersonRow query = pair.query();
        if (query.familyKana().isEmpty() || query.familyKana().indexOf('・') >= 0) {
            return Optional.empty();
        }
        String family = OwnRomaniser.write(query.familyKana(), style);
        String given = OwnRomaniser.write(query.givenKana(), style);
        String latin = givenFirst ? given + " " + family : family + " " + given;
        return Optional.of(
                new Pair(pair.file(), query.withName("", "").withKana("", "").withLatin(latin)));
    }

    private static String halfWidth(String kana) {
        var half = new StringBuilder();
        for (char c : kana.toCharArray()) {
            int voiced = VOICED.indexOf(c);
            char plain = voiced < 0 ? c : PLAIN.charAt(voiced);
            int at = FULL.indexOf(plain);
            half.append(at < 0 ? plain : HALF.charAt(at)).append(voiced < 0 ? "" : "ﾞ");
        }
        return half.toString();
    }

    private static String hiragana(String kana) {
        return kana.codePoints()
                .map(c -> c >= 'ァ' && c <= 'ヴ' ? c - ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unvoiced(String kana) {
        return kana.codePoints()
                .map(c -> VOICED.indexOf(c) < 0 ? c : PLAIN.charAt(VOICED.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String swap(String kana, char a, char b) {
        return kana.indexOf(a) >= 0 ? kana.replace(a, b) : kana.replace(b, a);
    }

    private static String historical(String kana) {
        return kana.replace("キョウ", "キヤウ")
                .replace("ショウ", "シヤウ")
                .replace("チョウ", "テフ")
                .replace("リョウ", "リヤウ")
                .replace("コウ", "カウ")
                .replace("ナオ", "ナホ")
                .replace("カオ", "カホ")
                .replace("ユウ", "ユフ")
                .replace("ワエ", "ハヘ")
                .replace("キエ", "キヱ")
                .replace("イト", "ヰト")
                .replaceAll("^エ", "ヱ")
                .replaceAll("^オ", "ヲ");
    }
}
