package jp.mamori.registry.platform.text;

import com.ibm.icu.text.Normalizer2;

/**
 * The form in which names are compared: NFKC_Casefold, hiragana written as katakana, spaces and middle dots gone.
 *
 * <p>A pure function; what was typed is kept as typed elsewhere.
 * Source: Unicode UAX #15 by ICU4J.
 */
public final class SearchForm {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final String IGNORED = " \u00a0\u3000・･·.,-‐‑‒–—―−'’`´\u30a0=＝";

    private SearchForm() {}

    public static String of(String text) {
        String folded = katakana(CASEFOLD.normalize(text));
        var kept = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> IGNORED.indexOf(c) < 0).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Hiragana ぁ to ゖ have their katakana 96 code points later (Unicode blocks 3040 and 30A0). */
    private static String katakana(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c).forEach(out::appendCodePoint);
        return out.toString();
    }
}
