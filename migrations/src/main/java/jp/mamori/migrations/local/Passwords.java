package jp.mamori.migrations.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of 144 bits, which need no escaping in SQL. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
