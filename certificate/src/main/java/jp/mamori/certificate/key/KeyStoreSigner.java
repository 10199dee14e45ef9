package jp.mamori.certificate.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a private key of a key store: a PKCS#12 file or a PKCS#11 module.
 *
 * <p>Thread-safe.
 * A key that lives in a module signs inside it: its provider is the key store's.
 */
public final class KeyStoreSigner implements Signer {
    private final String keyId;
    private final PrivateKey privateKey;
    private final ECPublicKey publicKey;
    private final @Nullable Provider provider;

    private KeyStoreSigner(String keyId, PrivateKey privateKey, ECPublicKey publicKey, @Nullable Provider provider) {
        this.keyId = keyId;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.provider = provider;
    }

    /** The key under an alias; the alias is the {@code kid}. */
    public static KeyStoreSigner of(KeyStore keyStore, String alias, char[] password) throws GeneralSecurityException {
        if (!(keyStore.getKey(alias, password) instanceof PrivateKey privateKey)
                || keyStore.getCertificate(alias) == null
                || !(keyStore.getCertificate(alias).getPublicKey() instanceof ECPublicKey publicKey)) {
            throw new GeneralSecurityException("no EC key pair under the alias " + alias);
        }
        boolean inModule = privateKey.getEncoded() == null;
        return new KeyStoreSigner(
                IssuerKey.requireKeyId(alias),
                privateKey,
                IssuerKey.requireP256(publicKey),
                inModule ? keyStore.getProvider() : null);
    }

    /** A private key that was taken out of its key store before; one that cannot leave its module names its provider. */
    public static KeyStoreSigner of(
            String keyId, PrivateKey privateKey, ECPublicKey publicKey, @Nullable Provider provider) {
        return new KeyStoreSigner(
                IssuerKey.requireKeyId(keyId), privateKey, IssuerKey.requireP256(publicKey), provider);
    }

    /** A key pair in memory, for tests and for throw-away keys. */
    public static KeyStoreSigner of(String keyId, KeyPair pair) {
        return of(keyId, pair.getPrivate(), (ECPublicKey) pair.getPublic(), null);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public ECPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        try {
            Signature signature = provider == null
                    ? Signature.getInstance("SHA256withECDSA")
                    : Signature.getInstance("SHA256withECDSA", provider);
            signature.initSign(privateKey);
            signature.update(signingInput);
            return ECDSA.transcodeSignatureToConcat(signature.sign(), 64);
        } catch (GeneralSecurityException | ProviderException | JOSEException e) {
            throw new SigningFailedException("the key " + keyId + " did not sign", e);
        }
    }

    @Override
    public String toString() {
        return "KeyStoreSigner[" + keyId + "]";
    }
}
