package jp.mamori.certificate;

import java.util.regex.Pattern;

/** The one organisation that a certificate is made out to: its id in the directory and its name as printed. */
public record Audience(String id, String name) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public Audience {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }
}
