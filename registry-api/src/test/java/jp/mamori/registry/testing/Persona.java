package jp.mamori.registry.testing;

import java.time.LocalDate;
import java.util.Map;

/**
 * An invented person who can sign in.
 *
 * @param provider {@code applicant}, {@code employer} or {@code board}
 * @param claims further claims of the ID token
 */
public record Persona(String provider, String sub, String name, Map<String, Object> claims) {
    public static Persona board(String sub, String name) {
        return new Persona("board", sub, name, Map.of());
    }

    public static Persona employer(String sub, String name) {
        return new Persona("employer", sub, name, Map.of());
    }

    public static Persona applicant(String sub, String family, String given, LocalDate birthDate) {
        return new Persona(
                "applicant",
                sub,
                family + " " + given,
                Map.of(
                        "family_name",
                        family,
                        "given_name",
                        given,
                        "birthdate",
                        birthDate.toString(),
                        "gender",
                        "female",
                        "address",
                        Map.of("region", "神奈川県", "locality", "横浜市")));
    }
}
