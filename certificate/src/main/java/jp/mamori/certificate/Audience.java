package jp.mamori.certificate;

/** The one organisation that a certificate is made out to: its id in the directory and its name as printed. */
public record Audience(String id, String name) {
    public Audience {
        if (!id.matches("[A-Za-z0-9._:-]{1,64}")) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }
}
