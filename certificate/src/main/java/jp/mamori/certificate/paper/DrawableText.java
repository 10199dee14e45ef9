package jp.mamori.certificate.paper;

import java.text.Normalizer;

/**
 * A text as a font can draw it.
 *
 * <p>Variation selectors are left out, so that the base character is drawn; a character that the font lacks is drawn
 * in its compatibility form where that exists, else as 〓.
 * {@code complete} says whether every character stands as it is on the certificate.
 */
record DrawableText(String text, boolean complete) {
    private static final String GETA = "〓";

    static DrawableText of(String text, PaperFonts.Weight weight) {
        StringBuilder drawable = new StringBuilder(text.length());
        boolean complete = true;
        for (int codePoint :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (weight.has(codePoint) && !isSelector(codePoint)) {
                drawable.appendCodePoint(codePoint);
            } else {
                complete = false;
                drawable.append(isSelector(codePoint) ? "" : substitute(codePoint, weight));
            }
        }
        return new DrawableText(drawable.toString(), complete);
    }

    private static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || (codePoint >= 0x180B && codePoint <= 0x180F);
    }

    private static String substitute(int codePoint, PaperFonts.Weight weight) {
        String compatible = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return compatible.codePoints().allMatch(weight::has) ? compatible : GETA;
    }
}
