package jp.mamori.certificate.strict;

/**
 * The characters that a text on a certificate may hold: those that a reader sees.
 *
 * <p>Refused: control and format characters (direction overrides, zero width, tags), private use, unassigned, line
 * and paragraph separators, leading or trailing white space, emptiness, and more code points than the bound.
 * Variation selectors are allowed: names need them (IVS).
 */
public final class SafeText {
    /** The longest name or number on a certificate, in code points. */
    public static final int MAX_CODE_POINTS = 100;

    private SafeText() {}

    public static boolean isSafe(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            return false;
        }
        return text.codePointCount(0, text.length()) <= MAX_CODE_POINTS
                && text.codePoints().allMatch(SafeText::isVisible);
    }

    public static String require(String text) throws Refused {
        if (!isSafe(text)) {
            throw new Refused(Reason.TEXT_UNSAFE);
        }
        return text;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
