package jp.mamori.registry.platform.crypto;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** A P-256 key pair of the keystore with its certificate. */
public record SigningKey(String alias, ECPrivateKey privateKey, X509Certificate certificate) {
    public ECPublicKey publicKey() {
        return (ECPublicKey) certificate.getPublicKey();
    }

    @Override
    public String toString() {
        return "SigningKey[" + alias + "]";
    }
}
