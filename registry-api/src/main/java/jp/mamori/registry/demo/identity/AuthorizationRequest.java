package jp.mamori.registry.demo.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A valid request for sign-in.
 *
 * <p>It needs {@code response_type=code}, PKCE with S256 and a {@code redirect_uri} on this machine.
 * Source: OpenID Connect Core 1.0 section 3.1.2.1 and RFC 7636 section 4.3.
 */
record AuthorizationRequest(
        String clientId,
        URI redirectUri,
        @Nullable String state,
        @Nullable String nonce,
        String codeChallenge) {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");
    private static final int LONGEST = 2_000;

    static Optional<AuthorizationRequest> of(Map<String, String> parameters) {
        String clientId = parameters.getOrDefault("client_id", "");
        String challenge = parameters.getOrDefault("code_challenge", "");
        boolean complete = "code".equals(parameters.get("response_type"))
                && "S256".equals(parameters.get("code_challenge_method"))
                && !challenge.isEmpty()
                && !clientId.isEmpty()
                && parameters.values().stream().allMatch(value -> value.length() <= LONGEST);
        return complete
                ? redirect(parameters.getOrDefault("redirect_uri", ""))
                        .map(uri -> new AuthorizationRequest(
                                clientId, uri, parameters.get("state"), parameters.get("nonce"), challenge))
                : Optional.empty();
    }

    private static Optional<URI> redirect(String text) {
        try {
            URI uri = URI.create(text);
            boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
            return local && uri.getFragment() == null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Where the browser goes back to, without a path: what the page's security policy must allow. */
    String redirectOrigin() {
        return redirectUri.getScheme() + "://" + redirectUri.getRawAuthority();
    }

    Grant grantTo(Persona persona, java.time.Instant now) {
        return new Grant(persona, clientId, redirectUri.toString(), nonce, codeChallenge, now);
    }
}
