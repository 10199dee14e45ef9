package jp.mamori.registry.platform.crypto;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Makes a keystore with fresh keys, and adds keys to it; readable by its owner only. */
@Singleton
class NewKeystore {
    /** What a new keystore has. */
    static final Map<String, KeyAlgorithm> FIRST = Map.ofEntries(
            Map.entry("kek-1", KeyAlgorithm.AES),
            Map.entry("public-id", KeyAlgorithm.AES),
            Map.entry("cursor-1", KeyAlgorithm.AES),
            Map.entry("match-key-1", KeyAlgorithm.HMAC),
            Map.entry("idempotency-1", KeyAlgorithm.HMAC),
            Map.entry("reference-1", KeyAlgorithm.HMAC),
            Map.entry("log-1", KeyAlgorithm.ED25519),
            Map.entry("session-1", KeyAlgorithm.P256),
            Map.entry("issuer-1", KeyAlgorithm.P256),
            Map.entry("document-1", KeyAlgorithm.P256),
            Map.entry("receipt-1", KeyAlgorithm.P256));

    /** Of these, what lives in a hardware module where there is one. */
    static final Set<String> FIRST_IN_MODULE = Set.of("issuer-1", "document-1", "receipt-1");

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewKeystore(Clock clock) {
        this.clock = clock;
    }

    /** Makes the file, without what lives in the module. */
    void write(Path path, char[] password, boolean withModule) throws IOException, GeneralSecurityException {
        var store = empty();
        for (var key : FIRST.entrySet()) {
            if (!withModule || !FIRST_IN_MODULE.contains(key.getKey())) {
                put(store, key.getKey(), key.getValue(), password);
            }
        }
        replace(path, store, password);
    }

    /** Adds a key to the file; one process does it at a time. */
    void add(Path path, char[] password, String alias, KeyAlgorithm algorithm)
            throws IOException, GeneralSecurityException {
        var lock = path.resolveSibling(path.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, CREATE, WRITE);
                var held = channel.lock()) {
            var store = read(path, password);
            put(store, alias, algorithm, password);
            replace(path, store, password);
        }
    }

    static KeyStore read(Path path, char[] password) throws IOException, GeneralSecurityException {
        var store = empty();
        try (var file = Files.newInputStream(path)) {
            store.load(file, password);
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void put(KeyStore store, String alias, KeyAlgorithm algorithm, char[] password)
            throws GeneralSecurityException {
        switch (algorithm) {
            case AES, HMAC -> store.setKeyEntry(alias, algorithm.secret(random), password, null);
            case P256, ED25519 -> {
                var pair = algorithm.pair(null);
                var certificate = SelfSigned.of(pair, algorithm.algorithm(), "Mamori " + alias, clock.instant(), null);
                store.setKeyEntry(alias, pair.getPrivate(), password, new Certificate[] {certificate});
            }
        }
    }

    /** Writes beside the path and moves into place, so that a crash leaves no half keystore. */
    private static void replace(Path path, KeyStore store, char[] password)
            throws IOException, GeneralSecurityException {
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "keystore", ".new", owner);
        try (var channel = FileChannel.open(draft, WRITE)) {
            store.store(Channels.newOutputStream(channel), password);
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
