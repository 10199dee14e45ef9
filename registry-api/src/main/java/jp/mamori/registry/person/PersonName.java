package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One name of a person, each part exactly as it was written.
 *
 * <p>Parts have 1 to {@value #LONGEST_PART} code points, the form in Latin script up to {@value #LONGEST_LATIN}; readings are in kana of any width.
 * A person with a single name has it in {@code family} or in {@code given}.
 * Source: 戸籍法 art. 13 (氏名 and, since 2025, フリガナ); ICAO Doc 9303 for the Latin form.
 */
@Serdeable
public record PersonName(
        @Nullable String family,
        @Nullable String given,
        @Nullable String familyKana,
        @Nullable String givenKana,
        @Nullable String latin) {
    public static final int LONGEST_PART = 100;
    public static final int LONGEST_LATIN = 200;

    /** Whether the text can be a family or given name. */
    public static boolean isPart(String text) {
        return PlainText.isLine(text, LONGEST_PART);
    }

    /** Whether the text can be a reading: hiragana, katakana of either width, marks, spaces and middle dots. */
    public static boolean isReading(String text) {
        return isPart(text) && text.codePoints().allMatch(PersonName::isKana);
    }

    /** Whether the text can be a name in Latin script, as in a passport. */
    public static boolean isLatin(String text) {
        return PlainText.isLine(text, LONGEST_LATIN) && text.codePoints().allMatch(PersonName::isLatinCharacter);
    }

    /** Whether the name itself is there in some script, not only its reading. */
    public boolean isNamed() {
        return family != null || given != null || latin != null;
    }

    /** The name as it is shown in a list: family and given name, or the Latin form. */
    public String shown() {
        var written = Stream.of(Optional.ofNullable(family), Optional.ofNullable(given))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return written.isEmpty() && latin != null ? latin : written;
    }

    @Override
    public String toString() {
        return "PersonName[redacted]";
    }

    private static boolean isKana(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> true;
            default -> "ー－ｰ・･゠ 　゛゜ﾞﾟ\u3099\u309a'’-".indexOf(c) >= 0;
        };
    }

    private static boolean isLatinCharacter(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> true;
            case INHERITED -> Character.getType(c) == Character.NON_SPACING_MARK;
            default -> " 　.,'’‘`´-‐‑".indexOf(c) >= 0;
        };
    }
}
