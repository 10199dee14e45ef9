package jp.mamori.registry.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What the keystore's keys are. */
public enum KeyAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    P256("SHA256withECDSA"),
    ED25519("Ed25519"),
    /** 256 bits. */
    AES("AES"),
    /** HMAC-SHA-256, 256 bits. */
    HMAC("HmacSHA256");

    private static final int KEY_BYTES = 32;

    private final String name;

    KeyAlgorithm(String name) {
        this.name = name;
    }

    /** The name under which the JDK signs with a pair of this kind, or makes a secret key. */
    String algorithm() {
        return name;
    }

    /** A new pair, made where the provider has it; any provider's without one. */
    KeyPair pair(@Nullable Provider provider) throws GeneralSecurityException {
        var family = this == P256 ? "EC" : name;
        var generator = provider == null
                ? KeyPairGenerator.getInstance(family)
                : KeyPairGenerator.getInstance(family, provider);
        if (this == P256) {
            curve(generator);
        }
        return generator.generateKeyPair();
    }

    private static void curve(KeyPairGenerator generator) throws InvalidAlgorithmParameterException {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
    }

    SecretKey secret(SecureRandom random) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, name);
    }
}
