package jp.mamori.registry.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed hashes of callers and bodies, so that the table tells nothing about either. */
@Singleton
class RequestHashes {
    private final SecretKey key;
    private final ObjectMapper json;

    RequestHashes(@Named("idempotency") SecretKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    byte[] ofCaller(CallerKey caller) {
        return hmac(("caller\n" + caller.text()).getBytes(UTF_8));
    }

    byte[] ofBody(Object body) {
        try {
            return hmac(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a request body again", e);
        }
    }

    private byte[] hmac(byte[] input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
