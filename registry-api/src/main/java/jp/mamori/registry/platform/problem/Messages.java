package jp.mamori.registry.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for people, Japanese unless the reader's {@code Accept-Language} prefers English. */
@Singleton
public class Messages {
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language to answer in; Japanese for an absent or unreadable header. */
    public Locale languageOf(String acceptLanguage) {
        try {
            var tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return tag == null ? Locale.JAPANESE : Locale.forLanguageTag(tag);
        } catch (IllegalArgumentException unreadable) {
            return Locale.JAPANESE;
        }
    }

    /** The text of a key; a missing key is a defect that a test finds. */
    public String text(Locale language, String key) {
        return ResourceBundle.getBundle("messages", language, NO_FALLBACK).getString(key);
    }
}
