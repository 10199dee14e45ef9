package jp.mamori.certificate.key;

import java.security.interfaces.ECPublicKey;

/**
 * The port through which the issuer's private key signs: a key store file, a hardware module, or a fake in tests.
 *
 * <p>Signs with ES256 (ECDSA on P-256 with SHA-256) and nothing else.
 */
public interface Signer {
    /** The {@code kid} of the key: at most 64 of {@code A-Z a-z 0-9 . _ -}. */
    String keyId();

    ECPublicKey publicKey();

    /** Holds one key: itself, or, where the key is replaced while it runs, the one that signs now. */
    default Signer current() {
        return this;
    }

    /**
     * The signature in JOSE form: r and s, 32 bytes each.
     *
     * @throws SigningFailedException when the key store or module does not answer
     */
    byte[] sign(byte[] signingInput);

    /** Says that the key did not sign; an operator must mend it. */
    final class SigningFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SigningFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
