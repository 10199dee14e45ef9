package jp.mamori.certificate.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import jp.mamori.certificate.transparency.VerifierKey.Type;

/** Fresh keys for tests. */
public final class Keys {
    private Keys() {}

    public static NoteSigner log(String origin) {
        return signer(origin, Type.NOTE);
    }

    public static NoteSigner witness(String name) {
        return signer(name, Type.COSIGNATURE);
    }

    private static NoteSigner signer(String name, Type type) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return NoteSigner.of(name, type, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
