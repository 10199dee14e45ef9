package jp.mamori.registry.platform.crypto;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** Makes a keystore with fresh keys, readable by its owner only. */
@Singleton
class NewKeystore {
    private static final List<String> AES = List.of("kek-1", "public-id", "cursor-1");
    private static final List<String> HMAC = List.of("match-key-1", "idempotency-1", "reference-1");
    private static final List<String> ED25519 = List.of("log-1");
    private static final List<String> SIGNING = List.of("session-1", "issuer-1", "document-1", "receipt-1");
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewKeystore(Clock clock) {
        this.clock = clock;
    }

    /** Writes beside the path and moves into place, so that a crash leaves no half keystore. */
    void write(Path path, char[] password) throws IOException, GeneralSecurityException {
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "keystore", ".new", owner);
        try (var out = Files.newOutputStream(draft)) {
            fresh(password).store(out, password);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private KeyStore fresh(char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var alias : AES) {
            store.setKeyEntry(alias, secret("AES"), password, null);
        }
        for (var alias : HMAC) {
            store.setKeyEntry(alias, secret("HmacSHA256"), password, null);
        }
        for (var alias : SIGNING) {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            addSigning(store, alias, generator.generateKeyPair(), "SHA256withECDSA", password);
        }
        for (var alias : ED25519) {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            addSigning(store, alias, pair, "Ed25519", password);
        }
        return store;
    }

    private SecretKeySpec secret(String algorithm) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    private void addSigning(KeyStore store, String alias, KeyPair pair, String algorithm, char[] password)
            throws GeneralSecurityException {
        var certificate = SelfSigned.of(pair, algorithm, "Mamori " + alias, clock.instant());
        store.setKeyEntry(alias, pair.getPrivate(), password, new Certificate[] {certificate});
    }
}
