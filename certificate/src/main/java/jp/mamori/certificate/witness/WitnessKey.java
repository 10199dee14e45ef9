package jp.mamori.certificate.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.VerifierKey.Type;

/**
 * The witness's own Ed25519 key, in its folder and readable by its owner only; made on the first start.
 *
 * <p>Files {@code key} (PKCS#8) and {@code key.pub} (X.509), DER.
 */
final class WitnessKey {
    private WitnessKey() {}

    static NoteSigner open(Path folder, String name) throws IOException, GeneralSecurityException {
        var secret = folder.resolve("key");
        var open = folder.resolve("key.pub");
        if (!Files.exists(secret)) {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.write(open, pair.getPublic().getEncoded());
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(secret, pair.getPrivate().getEncoded());
        }
        var keys = KeyFactory.getInstance("Ed25519");
        return NoteSigner.of(
                name,
                Type.COSIGNATURE,
                keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))),
                keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open))));
    }
}
