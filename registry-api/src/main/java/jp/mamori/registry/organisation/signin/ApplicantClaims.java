package jp.mamori.registry.organisation.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an identity app vouches for, from {@code openid name address birthdate gender}.
 *
 * <p>Source: OpenID Connect Core 1.0 section 5.1.
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
    private static final int LONGEST = 200;

    /** Empty where name or a whole date of birth is missing. */
    static Optional<ApplicantClaims> read(JWTClaimsSet claims) throws ParseException {
        var name = text(claims.getClaim("name"));
        var birthDate = date(claims.getStringClaim("birthdate"));
        if (name == null || birthDate == null) {
            return Optional.empty();
        }
        var address = claims.getClaim("address") instanceof Map<?, ?> map ? map : Map.of();
        return Optional.of(new ApplicantClaims(
                name,
                text(claims.getClaim("family_name")),
                text(claims.getClaim("given_name")),
                birthDate,
                text(claims.getClaim("gender")),
                text(address.get("region")),
                text(address.get("locality"))));
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= LONGEST ? text.strip() : null;
    }

    private static @Nullable LocalDate date(@Nullable String claim) {
        try {
            return claim == null ? null : LocalDate.parse(claim);
        } catch (DateTimeParseException incomplete) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "ApplicantClaims[…]";
    }
}
