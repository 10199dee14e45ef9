package jp.mamori.registry.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/**
 * Decides which text is taken at all.
 *
 * <p>Taken: anything a person can write, characters beyond the basic plane and private-use characters (外字) included.
 * Refused: control and format characters (a right-to-left override would show another text than is stored), lone surrogates and unassigned code points.
 * Lengths count code points, so that 𠮷 is one.
 */
public final class PlainText {
    private PlainText() {}

    /** Whether the text is one line of 1 to {@code longest} code points and not blank. */
    public static boolean isLine(String text, int longest) {
        return fits(text, longest) && text.codePoints().allMatch(PlainText::isTaken);
    }

    /** Whether the text is 1 to {@code longest} code points, not blank, and holds no control character but line ends. */
    public static boolean isParagraphs(String text, int longest) {
        return fits(text, longest) && text.codePoints().allMatch(c -> isTaken(c) || c == '\n' || c == '\r');
    }

    private static boolean fits(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest && !text.isBlank();
    }

    private static boolean isTaken(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
