package jp.mamori.registry.demo.identity;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented person whom a visitor of the demo may sign in as.
 *
 * @param subject the {@code sub} of its tokens, such as {@code sato-hanako}
 * @param door the issuer that knows the person
 * @param family family name
 * @param given given name
 * @param japanese what the person is there for, in Japanese
 * @param english the same in English
 * @param identity what an applicant's identity app also states; {@code null} for officers
 */
public record Persona(
        String subject,
        Door door,
        String family,
        String given,
        String japanese,
        String english,
        @Nullable Identity identity) {

    /** What Japan's digital authentication app states of an applicant beside the name. */
    public record Identity(LocalDate birthDate, String gender, String prefecture, String municipality) {
        Map<String, Object> claims() {
            return Map.of(
                    "birthdate",
                    birthDate.toString(),
                    "gender",
                    gender,
                    "address",
                    Map.of(
                            "formatted",
                            prefecture + municipality,
                            "country",
                            "JP",
                            "region",
                            prefecture,
                            "locality",
                            municipality));
        }
    }

    /** Family and given name with a space between, as the identity app writes it. */
    public String name() {
        return family + " " + given;
    }
}
