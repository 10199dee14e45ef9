package jp.mamori.registry.person.matching.text;

import com.ibm.icu.text.Normalizer2;

/** Latin letters without their diacritics; every other script as it is. */
final class LatinFold {

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private LatinFold() {}

    static String withoutMarks(String text) {
        if (text.chars().allMatch(LatinFold::needsNothing)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(plain, c);
        }
        return plain.toString();
    }

    private static boolean needsNothing(int c) {
        boolean latin = c >= 0x80 && c <= 0x024F || c >= 0x1E00 && c <= 0x1EFF;
        boolean mark = c >= 0x0300 && c <= 0x036F;
        return !latin && !mark;
    }

    private static void append(StringBuilder plain, int c) {
        if (needsNothing(c)) {
            plain.appendCodePoint(c);
            return;
        }
        NFD.normalize(Character.toString(c)).codePoints().forEach(part -> appendPlain(plain, part));
    }

    private static void appendPlain(StringBuilder plain, int c) {
        switch (c) {
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ı' -> plain.append('i');
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    plain.appendCodePoint(c);
                }
            }
        }
    }
}
