package jp.mamori.portal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.session.Session;
import io.micronaut.session.http.SessionForRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that every form carries, so that no other site can send one (CSRF).
 * It is an HMAC over a random cookie and the session's id: a cookie planted by a neighbour site does not fit.
 * The key lives as long as the process; after a restart an open form is refused and says to load the page again.
 * Source: OWASP, signed double-submit cookie.
 */
@Singleton
public class FormTokens {
    /** The hidden field that carries the token. */
    public static final String FIELD = "formToken";

    static final String COOKIE = "mamori-form";
    private static final String FRESH = "jp.mamori.portal.fresh-form-cookie";

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    FormTokens() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String tokenFor(HttpRequest<?> request) {
        return mac(request, nonce(request));
    }

    /** Whether a form's token belongs to this browser and session. */
    public boolean fits(HttpRequest<?> request, String token) {
        return sentNonce(request)
                .map(nonce -> MessageDigest.isEqual(
                        mac(request, nonce).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** The cookie to send where the request came without one. */
    public Optional<Cookie> freshCookie(HttpRequest<?> request) {
        return request.getAttribute(FRESH, String.class)
                .map(nonce -> Cookie.of(COOKIE, nonce)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(SameSite.Strict));
    }

    private String nonce(HttpRequest<?> request) {
        return sentNonce(request)
                .or(() -> request.getAttribute(FRESH, String.class))
                .orElseGet(() -> {
                    byte[] bytes = new byte[16];
                    random.nextBytes(bytes);
                    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                    request.setAttribute(FRESH, nonce);
                    return nonce;
                });
    }

    private static Optional<String> sentNonce(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).filter(NONCE.asMatchPredicate());
    }

    private String mac(HttpRequest<?> request, String nonce) {
        String session = SessionForRequest.find(request).map(Session::getId).orElse("");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(nonce.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            byte[] tag = mac.doFinal(session.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks HmacSHA256", e);
        }
    }
}
