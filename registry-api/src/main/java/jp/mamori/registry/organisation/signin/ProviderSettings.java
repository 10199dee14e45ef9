package jp.mamori.registry.organisation.signin;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import jakarta.validation.constraints.NotBlank;

/**
 * An identity provider, {@code mamori.providers.<name>.*}.
 *
 * @param issuer exact {@code iss} of its ID tokens
 * @param jwksUri where its public keys are
 * @param audience our client id there
 * @param kind whom it signs in
 */
@EachProperty("mamori.providers")
record ProviderSettings(
        @Parameter String name,
        @NotBlank String issuer,
        @NotBlank String jwksUri,
        @NotBlank String audience,
        Kind kind) {
    /** Whom a provider signs in. */
    enum Kind {
        APPLICANT,
        OFFICER
    }
}
