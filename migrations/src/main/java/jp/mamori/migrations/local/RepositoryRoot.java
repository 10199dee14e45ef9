package jp.mamori.migrations.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the repository: system property {@code mamori.root}, else the nearest folder upward with the modules. */
final class RepositoryRoot {
    private RepositoryRoot() {}

    static Path find() {
        @Nullable String named = System.getProperty("mamori.root");
        if (named != null) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("migrations/pom.xml"))) {
                return at;
            }
        }
        throw new LocalServerFailed("the repository was not found: set the system property mamori.root");
    }

    /** Where templates, temporary servers and their locks live. */
    static Path workFolder() {
        return find().resolve("migrations/target");
    }
}
