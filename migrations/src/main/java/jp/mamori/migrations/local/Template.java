package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.mamori.migrations.Database;
import jp.mamori.migrations.Migrate;

/**
 * Data folders that are initialised and migrated once and then copied: {@code migrations/target/mysql-template}.
 *
 * <p>Several JVMs build and copy at once; all of it happens under one lock, and a template appears by a rename.
 * Its name is the fingerprint of the migrations and of the server; only the newest few are kept.
 */
final class Template {
    private static final int KEPT = 3;
    private static final List<String> OF_ONE_SERVER = List.of(".pem", "auto.cnf", ".sock", ".sock.lock", ".pid");

    private final Path folder = RepositoryRoot.workFolder().resolve("mysql-template");

    /** Puts migrated data folders {@code registry} and {@code vault} into a folder that does not exist yet. */
    void copyTo(Path target) throws IOException {
        try (FolderLock lock = FolderLock.take(folder.resolve("lock"))) {
            copyLocked(target);
        }
    }

    private void copyLocked(Path target) throws IOException {
        long program = Files.size(MysqldProgram.find().mysqld());
        Path migrated = folder.resolve("migrated-" + MigrationFiles.fingerprint() + "-" + program);
        if (!Files.isDirectory(migrated)) {
            build(initialised(program), migrated);
            forgetOld(migrated);
        }
        Path copying = target.resolveSibling(target.getFileName() + ".copying");
        Folders.delete(copying);
        Folders.copy(migrated, copying, Template::belongsToEveryCopy);
        Files.setPosixFilePermissions(copying, PosixFilePermissions.fromString("rwx------"));
        Files.move(copying, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path initialised(long program) throws IOException {
        Path initialised = folder.resolve("initialised-" + program);
        if (!Files.isDirectory(initialised)) {
            Path building = freshBuildingFolder();
            MysqldProcess.initialise(building, folder.resolve("initialise.log"));
            Files.move(building, initialised, StandardCopyOption.ATOMIC_MOVE);
        }
        return initialised;
    }

    private void build(Path initialised, Path migrated) throws IOException {
        Path building = freshBuildingFolder();
        for (Database database : Database.values()) {
            Path dataFolder = building.resolve(database.label());
            Folders.copy(initialised, dataFolder, Template::belongsToEveryCopy);
            LocalMySql server = LocalMySql.start(database, dataFolder, ServerSettings.forTests());
            try {
                Migrate.migrate(server.migrationTarget());
            } finally {
                server.stopGently();
            }
        }
        Files.move(building, migrated, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path freshBuildingFolder() throws IOException {
        Path building = folder.resolve("building");
        MysqldProcess.killOrphans(building);
        Folders.delete(building);
        return building;
    }

    private void forgetOld(Path newest) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> old = all.filter(path -> path.getFileName().toString().startsWith("migrated-"))
                    .filter(path -> !path.equals(newest))
                    .sorted(Comparator.comparingLong(
                                    (Path path) -> path.toFile().lastModified())
                            .reversed())
                    .skip(KEPT - 1L)
                    .toList();
            for (Path path : old) {
                Folders.delete(path);
            }
        }
    }

    private static boolean belongsToEveryCopy(Path file) {
        String name = file.getFileName().toString();
        return OF_ONE_SERVER.stream().noneMatch(name::endsWith);
    }
}
