package jp.mamori.registry.platform.crypto;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import javax.crypto.SecretKey;

/**
 * The keys that stand above all others, in a PKCS#12 file (RFC 7292).
 *
 * <p>Secret keys: {@code kek-1}, {@code match-key-1}, {@code public-id}, {@code cursor-1}, {@code idempotency-1}, {@code reference-1}.
 * P-256 key pairs with a self-signed certificate: {@code session-1}, {@code issuer-1}, {@code document-1}, {@code receipt-1}; an Ed25519 one: {@code log-1}.
 * A missing file, alias or a wrong password stops the start.
 */
@Singleton
public class Keystore {
    private final KeyStore store;
    private final char[] password;

    Keystore(KeystoreSettings settings, NewKeystore newKeystore) throws IOException, GeneralSecurityException {
        var path = Path.of(settings.path());
        password = settings.password().toCharArray();
        if (settings.create() && Files.notExists(path)) {
            newKeystore.write(path, password);
        }
        store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(path)) {
            store.load(file, password);
        }
    }

    public SecretKey secret(String alias) {
        return (SecretKey) key(alias);
    }

    public SigningKey signing(String alias) {
        try {
            return new SigningKey(alias, (ECPrivateKey) key(alias), (X509Certificate) store.getCertificate(alias));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the certificate of " + alias, e);
        }
    }

    /** A key pair of whatever algorithm its alias has. */
    public KeyPair pair(String alias) {
        try {
            return new KeyPair(store.getCertificate(alias).getPublicKey(), (PrivateKey) key(alias));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the certificate of " + alias, e);
        }
    }

    private Key key(String alias) {
        try {
            var key = store.getKey(alias, password);
            if (key == null) {
                throw new IllegalStateException("the keystore has no " + alias);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read " + alias + " from the keystore", e);
        }
    }
}
