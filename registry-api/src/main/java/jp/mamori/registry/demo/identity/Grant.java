package jp.mamori.registry.demo.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one authorization code stands for until it is redeemed, once and within a minute. */
record Grant(
        Persona persona,
        String clientId,
        String redirectUri,
        @Nullable String nonce,
        String codeChallenge,
        Instant signedInAt) {}
