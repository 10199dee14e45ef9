package jp.mamori.registry.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import jp.mamori.registry.demo.data.DataSize;
import jp.mamori.registry.demo.process.StartFailed;

/**
 * The folder that a demo keeps between runs: databases, keystore, settings and logs.
 *
 * <p>The mark is written last, so a folder without it was left half-filled and is filled again from nothing.
 */
record DemoState(Path folder) {
    /** Raised whenever the invented data or its tables change, so that an old folder is not mistaken for a new one. */
    private static final String DATA_VERSION = "5";

    /** Makes the folder ready: emptied when asked to, or when an earlier run did not finish filling it. */
    static DemoState open(Path folder, boolean fresh) throws IOException {
        var state = new DemoState(folder);
        if (fresh || !Files.exists(state.mark())) {
            state.empty();
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return state;
    }

    /** Whether the data is there; one line for the user when it is that of another version. */
    boolean isLoaded(DataSize size) throws IOException {
        if (!Files.exists(mark())) {
            return false;
        }
        if (!Files.readString(mark()).equals(content(size))) {
            throw new StartFailed("the data in " + folder + " is of another version of the demo; start with --fresh");
        }
        return true;
    }

    void markLoaded(DataSize size) throws IOException {
        Files.writeString(mark(), content(size));
    }

    Path keystore() {
        return folder.resolve("keystore.p12");
    }

    /** The keystore's password, made at the first start and readable by its owner only. */
    String keystorePassword() throws IOException {
        Path file = folder.resolve("keystore.password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }

    /** The portal's keys as a client of the sign-in, under the same password. */
    Path clientKeys() {
        return folder.resolve("client-keys.p12");
    }

    private Path mark() {
        return folder.resolve("loaded");
    }

    private static String content(DataSize size) {
        return DATA_VERSION + " " + size;
    }

    /** Deletes only what a demo makes, so that a folder named by mistake keeps its own files. */
    private void empty() throws IOException {
        for (String name : List.of(
                "loaded",
                "mysql",
                "keystore.p12",
                "epoch-keys.p12",
                "epoch-keys.p12.lock",
                "client-keys.p12",
                "keystore.password",
                "api.log",
                "portal.log",
                "api.properties",
                "portal.properties",
                "guard.log",
                "command.log")) {
            delete(folder.resolve(name));
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (Path one : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
