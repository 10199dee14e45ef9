package jp.mamori.registry.platform.crypto;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A P-256 key pair of the keystore with its certificate.
 *
 * @param provider where the private key signs, when it cannot leave its module
 */
public record SigningKey(
        String alias,
        PrivateKey privateKey,
        X509Certificate certificate,
        @Nullable Provider provider) {
    public ECPublicKey publicKey() {
        return (ECPublicKey) certificate.getPublicKey();
    }

    @Override
    public String toString() {
        return "SigningKey[" + alias + "]";
    }
}
