package jp.mamori.portal.web;

import java.util.Locale;
import java.util.Optional;

/** A language the portal speaks. Japanese comes first. */
public enum Language {
    JA("ja", Locale.JAPANESE),
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    /** The other one, for the switch at the top of each page. */
    public Language other() {
        return this == JA ? EN : JA;
    }

    public static Optional<Language> of(String code) {
        return switch (code) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
