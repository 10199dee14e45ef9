package jp.mamori.migrations.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fingerprint of every file under {@code db/} on the class path, by which migrated templates are kept apart. */
final class MigrationFiles {
    private MigrationFiles() {}

    static String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (String folder : List.of("db/registry", "db/vault")) {
            for (URL url :
                    Collections.list(MigrationFiles.class.getClassLoader().getResources(folder))) {
                addFolder(digest, url);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void addFolder(MessageDigest digest, URL url) throws IOException {
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                addFiles(digest, Path.of(uri));
                return;
            }
            String[] parts = uri.toString().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring(4))), Map.of())) {
                addFiles(digest, jar.getPath(parts[1]));
            }
        } catch (URISyntaxException e) {
            throw new IOException("not a folder: " + url, e);
        }
    }

    private static void addFiles(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    String name = folder.relativize(file).toString();
                    byte[] content = Files.readAllBytes(file);
                    digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
