package jp.mamori.portal.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys are with which the portal tells identity providers who it is, {@code mamori.client-keys.*}.
 *
 * @param path a PKCS#12 file (RFC 7292) with one P-256 key a client, its alias the client's name; null where every client has a secret
 * @param password of the file and of its keys
 */
@ConfigurationProperties("mamori.client-keys")
record ClientKeysSettings(@Nullable String path, @Nullable String password) {
    @Override
    public String toString() {
        return "ClientKeysSettings[" + path + "]";
    }
}
