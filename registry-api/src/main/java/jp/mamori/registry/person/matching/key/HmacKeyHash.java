package jp.mamori.registry.person.matching.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 cut to 64 bits (RFC 2104); one instance for each thread. */
public final class HmacKeyHash implements KeyHash {

    private final Mac mac;

    /** A hash under a key, an HMAC key of the keystore. */
    public HmacKeyHash(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("no HMAC-SHA-256 under the match key", e);
        }
    }

    @Override
    public long of(String text) {
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
