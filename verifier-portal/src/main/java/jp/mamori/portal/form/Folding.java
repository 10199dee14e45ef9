package jp.mamori.portal.form;

import java.text.Normalizer;

/** Makes what people type into what a code or a number means: width folded, spaces and hyphens off. */
public final class Folding {
    private Folding() {}

    /** Full-width letters and digits become plain ones; spaces around go. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** A code: plain, upper case, without spaces and hyphens of any kind. */
    public static String code(String typed) {
        return plain(typed)
                .replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC\\uFF70-]", "")
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** A reading in full-width katakana: hiragana and half-width forms are turned into it. */
    public static String katakana(String typed) {
        StringBuilder out = new StringBuilder();
        plain(typed).codePoints().forEach(c -> out.appendCodePoint(c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c));
        return out.toString();
    }

    public static boolean isKatakana(String text) {
        return text.matches("[\\u30A1-\\u30FA\\u30FC\\u30FB\\s・]+");
    }
}
