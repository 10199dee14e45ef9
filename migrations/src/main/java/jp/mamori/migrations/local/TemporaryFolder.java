package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder for servers that are thrown away: {@code migrations/target/mysql-run/<process>-<number>}.
 *
 * <p>Making one first removes those whose JVM was killed, with the servers it left running.
 */
record TemporaryFolder(Path folder, FolderLock lock) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static TemporaryFolder create() throws IOException {
        Path parent = RepositoryRoot.workFolder().resolve("mysql-run");
        try (FolderLock all = FolderLock.take(parent.resolve("lock"))) {
            removeAbandoned(parent);
            Path folder = parent.resolve(ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
            Folders.delete(folder);
            return new TemporaryFolder(folder, FolderLock.take(folder.resolve("lock")));
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(parent)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            Optional<FolderLock> abandoned = FolderLock.tryTake(folder.resolve("lock"));
            if (abandoned.isPresent()) {
                try (FolderLock held = abandoned.get()) {
                    MysqldProcess.killOrphans(folder);
                    Folders.delete(folder);
                }
            }
        }
    }
}
