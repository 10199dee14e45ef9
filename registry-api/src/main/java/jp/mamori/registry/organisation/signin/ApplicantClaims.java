package jp.mamori.registry.organisation.signin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an identity app vouches for, from {@code openid name address birthdate gender}.
 *
 * @param name full name as written, always there
 * @param birthDate always there
 * @param gender {@code male}, {@code female} or another word of the provider
 * @param prefecture the address claim's region
 * @param municipality the address claim's locality
 */
public record ApplicantClaims(
        String name,
        @Nullable String familyName,
        @Nullable String givenName,
        LocalDate birthDate,
        @Nullable String gender,
        @Nullable String prefecture,
        @Nullable String municipality) {
    @Override
    public String toString() {
        return "ApplicantClaims[…]";
    }
}
