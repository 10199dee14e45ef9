package jp.mamori.registry.organisation.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verified ID token.
 *
 * @param kind whom the provider signs in
 * @param name display name, the subject where the provider tells none
 * @param applicant particulars, from applicants' providers only and then always
 */
record IdToken(
        String iss,
        String sub,
        String acr,
        Instant authTime,
        ProviderSettings.Kind kind,
        String name,
        @Nullable ApplicantClaims applicant) {
    @Override
    public String toString() {
        return "IdToken[…]";
    }
}
