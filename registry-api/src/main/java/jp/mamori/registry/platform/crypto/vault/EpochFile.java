package jp.mamori.registry.platform.crypto.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;

/**
 * The PKCS#12 file of the epoch keys (RFC 7292), readable by its owner only.
 *
 * <p>A change is written beside it and moved into place, and what stood there is overwritten before its blocks are freed.
 * Where a disk does not overwrite in place, an old key is as safe as the file's password; a hardware module has no such remains.
 */
final class EpochFile {
    private final Path path;
    private final char[] password;

    EpochFile(Path path, char[] password) {
        this.path = path.toAbsolutePath();
        this.password = password;
    }

    BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    Map<String, SecretKeySpec> read() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(path)) {
            store.load(in, password);
        }
        var keys = new TreeMap<String, SecretKeySpec>();
        for (var alias : Collections.list(store.aliases())) {
            keys.put(alias, new SecretKeySpec(store.getKey(alias, password).getEncoded(), "AES"));
        }
        return keys;
    }

    /** Changes the keys; one node does it at a time, also where several share the folder. */
    void change(Consumer<Map<String, SecretKeySpec>> what) throws IOException, GeneralSecurityException {
        Files.createDirectories(path.getParent());
        var lock = path.resolveSibling(path.getFileName() + ".lock");
        synchronized (EpochFile.class) {
            try (var channel = FileChannel.open(lock, CREATE, WRITE);
                    var held = channel.lock()) {
                Map<String, SecretKeySpec> keys = Files.exists(path) ? read() : new TreeMap<>();
                what.accept(keys);
                write(keys);
            }
        }
    }

    private void write(Map<String, SecretKeySpec> keys) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var key : keys.entrySet()) {
            store.setKeyEntry(key.getKey(), key.getValue(), password, null);
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(path.getParent(), "epoch-keys", ".new", owner);
        try (var channel = FileChannel.open(draft, WRITE)) {
            store.store(Channels.newOutputStream(channel), password);
            channel.force(true);
        }
        replace(draft);
    }

    private void replace(Path draft) throws IOException {
        if (Files.notExists(path)) {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try (var old = FileChannel.open(path, WRITE)) {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            overwrite(old);
        }
    }

    private static void overwrite(FileChannel old) {
        try {
            old.write(ByteBuffer.allocate(Math.toIntExact(old.size())), 0);
            old.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the old epoch keys could not be overwritten", e);
        }
    }
}
