package jp.mamori.registry.person.matching.text;

import com.ibm.icu.text.Normalizer2;

/**
 * The first normal form of a name: what two systems may differ in without meaning anything.
 *
 * <p>NFKC_Casefold; variation selectors, default ignorables, spaces and separators off; iteration marks written out;
 * katakana for hiragana; {@code ヶヵ} as {@code ケ}; what a system could not store becomes {@link #WILD}.
 * Total (lone surrogates too) and idempotent.
 * Source: Unicode UAX #15, UAX #44.
 */
public final class CleanText {

    /** Stands for one character that nobody can read any more. */
    public static final char WILD = '\uFFFD';

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final String PLACEHOLDERS = "●○◯〇〓□■◆◇?？*＊�☆★▲△▼▽�";
    private static final String SEPARATORS = "・･·•=＝-‐‑‒–—―−_,.、。，．'’‘`´ʼ\"“”/／()（）[]「」";
    private static final int MOST_ROUNDS = 8;

    private CleanText() {}

    /** The cleaned form of any text, empty for a text of separators only. */
    public static String clean(String raw) {
        String text = raw;
        for (int round = 0; round < MOST_ROUNDS && !isSettled(text); round++) {
            String next = once(text);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    /** Whether a character separates the parts of a name that stands in one field. */
    public static boolean isSeparator(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || "・･·•,，=＝".indexOf(character) >= 0;
    }

    private static boolean isSettled(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '\u4E00' && c <= '\u9FFF' || c >= 'ァ' && c <= 'ヴ' || c >= 'a' && c <= 'z' || c == WILD;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String once(String raw) {
        String folded = NFKC_CASEFOLD.normalize(withoutUnreadable(raw));
        var clean = new StringBuilder(folded.length());
        int previous = -1;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isDropped(c)) {
                continue;
            }
            previous = written(c, previous);
            clean.appendCodePoint(previous);
        }
        return clean.toString();
    }

    private static String withoutUnreadable(String raw) {
        var readable = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean lost = type == Character.SURROGATE || type == Character.PRIVATE_USE || PLACEHOLDERS.indexOf(c) >= 0;
            readable.appendCodePoint(lost ? WILD : c);
        }
        return readable.toString();
    }

    private static boolean isDropped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                // A mark that composes with nothing.
                || c >= 0x0300 && c <= 0x036F
                || SEPARATORS.indexOf(c) >= 0;
    }

    private static int written(int c, int previous) {
        return switch (c) {
            case '々', '〻', '仝' -> previous < 0 || previous == WILD ? '々' : previous;
            case 'ゝ', 'ヽ' -> previous < 0 ? 'ヽ' : Kana.plain(previous);
            case 'ゞ', 'ヾ' -> previous < 0 ? 'ヾ' : Kana.voiced(previous);
            case 'ヶ', 'ヵ', 'ゖ', 'ゕ' -> 'ケ';
            // A long-vowel mark after a kanji is the kanji for one, written by eye.
            case 'ー' -> previous < 0 || isIdeograph(previous) ? '一' : 'ー';
            default -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
        };
    }

    /** Whether a code point is a kanji, of any plane. */
    public static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x2E80 && Character.isIdeographic(c);
    }
}
