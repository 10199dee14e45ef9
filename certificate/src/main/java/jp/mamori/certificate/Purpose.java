package jp.mamori.certificate;

import java.util.regex.Pattern;

/** What the audience may use a certificate for: a short code such as {@code TEACHING}. */
public record Purpose(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    public Purpose {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a purpose is a short code");
        }
    }

    /** Whether a text has the shape of a code: lower or upper case letters, digits, underscores, at most 40. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
