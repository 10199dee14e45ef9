package jp.mamori.registry.person.matching.form;

import com.ibm.icu.text.Normalizer2;
import jp.mamori.registry.person.matching.date.KanjiNumerals;

/**
 * The searched form of a licence number: width folded, kanji numerals as digits, spaces and brackets off.
 *
 * <p>平六養学一第１２３号 and 平6養学1第123号 are one.
 */
public final class LicenceText {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final int LONGEST = 60;

    private LicenceText() {}

    /** The normal form, empty for a text without a letter or digit, or longer than any number. */
    public static String normal(String raw) {
        if (raw.length() > LONGEST) {
            return "";
        }
        String folded = NFKC_CASEFOLD.normalize(raw);
        var plain = new StringBuilder(folded.length());
        folded.codePoints().filter(LicenceText::isKept).forEach(plain::appendCodePoint);
        return KanjiNumerals.toDigits(plain.toString());
    }

    /** 第 parts two numbers, so it stays. */
    private static boolean isKept(int c) {
        return (Character.isLetterOrDigit(c) || c == '〇') && c != '号';
    }
}
