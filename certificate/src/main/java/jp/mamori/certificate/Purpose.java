package jp.mamori.certificate;

/** What the audience may use a certificate for: a short code such as {@code TEACHING}. */
public record Purpose(String code) {
    public Purpose {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a purpose is a short code");
        }
    }

    /** Whether a text has the shape of a code: lower or upper case letters, digits, underscores, at most 40. */
    public static boolean isCode(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_]{0,39}");
    }

    @Override
    public String toString() {
        return code;
    }
}
