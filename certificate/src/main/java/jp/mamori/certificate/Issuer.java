package jp.mamori.certificate;

import java.util.regex.Pattern;

/**
 * The identity that issues: the claim {@code iss}, stable over restarts.
 *
 * <p>An https address without a trailing slash, compared character by character.
 */
public record Issuer(String value) {
    private static final Pattern FORM = Pattern.compile("https://[a-z0-9.-]+(:[0-9]{1,5})?(/[a-z0-9._/-]*[a-z0-9])?");

    public Issuer {
        if (!FORM.matcher(value).matches() || value.length() > 128) {
            throw new IllegalArgumentException("an issuer is an https address without a trailing slash: " + value);
        }
    }

    /** The type of certificates of this issuer; a name, never fetched. */
    public String certificateType() {
        return value + "/vct/certificate/1";
    }

    @Override
    public String toString() {
        return value;
    }
}
