package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.mamori.migrations.Database;
import jp.mamori.migrations.Migrate;
import org.jspecify.annotations.Nullable;

/**
 * The two MySQL servers of a demo or a test run, migrated: {@code registry} and {@code vault}.
 *
 * <p>A kept folder belongs to one JVM at a time; a second one gets {@link LocalServerFailed}.
 * A JVM that was killed leaves servers running: the next start on the folder ends them first.
 * Closing stops both; so does the end of the JVM.
 */
public final class LocalServers implements AutoCloseable {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final FolderLock lock;
    private final LocalMySql registry;
    private final LocalMySql vault;
    private final @Nullable Path temporary;
    private final @Nullable MigratedState migratedState;
    private final Thread hook = new Thread(this::stop, "stop-local-mysql");
    private boolean stopped;

    private LocalServers(FolderLock lock, LocalMySql registry, LocalMySql vault, @Nullable Path temporary)
            throws SQLException {
        this.lock = lock;
        this.registry = registry;
        this.vault = vault;
        this.temporary = temporary;
        this.migratedState = temporary == null ? null : MigratedState.remember(List.of(registry, vault));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts both servers on a folder that is kept, creating and migrating what is missing. */
    public static LocalServers start(Path folder) {
        return start(folder, ServerSettings.forDemo());
    }

    /** Starts both servers on a folder that is kept, with settings of its own. */
    public static LocalServers start(Path folder, ServerSettings settings) {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.tryTake(folder.resolve("lock"))
                    .orElseThrow(() -> new LocalServerFailed(folder + " is in use by a running program"));
            LocalServers servers = open(lock, folder.resolve("mysql"), settings, null);
            try {
                Migrate.migrate(servers.registry.migrationTarget());
                Migrate.migrate(servers.vault.migrationTarget());
                return servers;
            } catch (RuntimeException e) {
                servers.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LocalServerFailed("the servers on " + folder + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Starts both servers on a copy of the migrated template that is deleted when they stop. */
    public static LocalServers startTemporary() {
        return startTemporary(ServerSettings.forTests());
    }

    /** Starts both servers on a copy that is deleted when they stop, with settings of its own. */
    public static LocalServers startTemporary(ServerSettings settings) {
        try {
            TemporaryFolder temporary = TemporaryFolder.create();
            return open(temporary.lock(), temporary.folder().resolve("mysql"), settings, temporary.folder());
        } catch (IOException e) {
            throw new LocalServerFailed("temporary servers could not be started: " + e.getMessage(), e);
        }
    }

    /** The one temporary pair of this JVM, started at the first call and stopped at the JVM's end. */
    public static LocalServers shared() {
        return Shared.SERVERS;
    }

    private static LocalServers open(FolderLock lock, Path folder, ServerSettings settings, @Nullable Path temporary)
            throws IOException {
        FLYWAY.setLevel(Level.WARNING);
        boolean open = false;
        try {
            MysqldProcess.endOrphans(folder);
            if (!Files.isDirectory(folder)) {
                new Template().copyTo(folder);
            }
            LocalServers servers = startBoth(lock, folder, settings, temporary);
            open = true;
            return servers;
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    private static LocalServers startBoth(
            FolderLock lock, Path folder, ServerSettings settings, @Nullable Path temporary) throws IOException {
        CompletableFuture<LocalMySql> registry = starting(Database.REGISTRY, folder, settings);
        CompletableFuture<LocalMySql> vault = starting(Database.VAULT, folder, settings);
        try {
            return new LocalServers(lock, registry.join(), vault.join(), temporary);
        } catch (CompletionException | SQLException e) {
            closeWhenStarted(registry);
            closeWhenStarted(vault);
            if (e.getCause() instanceof LocalServerFailed failed) {
                throw failed;
            }
            throw new IOException(e);
        }
    }

    private static void closeWhenStarted(CompletableFuture<LocalMySql> server) {
        try {
            server.join().close();
        } catch (CompletionException neverStarted) {
            // Nothing runs; the caller throws why.
        }
    }

    private static CompletableFuture<LocalMySql> starting(Database database, Path folder, ServerSettings settings) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return LocalMySql.start(database, folder.resolve(database.label()), settings);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofPlatform().name("start-" + database.label()).start(task));
    }

    /** The server of the registry's database. */
    public LocalMySql registry() {
        return registry;
    }

    /** The server of the vault's database. */
    public LocalMySql vault() {
        return vault;
    }

    /**
     * Puts every table of both databases back to what the migrations left; only for temporary servers.
     *
     * <p>Quick when little was written: untouched tables are not rewritten.
     */
    public void reset() {
        if (migratedState == null) {
            throw new IllegalStateException("only temporary servers are reset; these hold data that is kept");
        }
        try {
            migratedState.restore();
        } catch (SQLException e) {
            throw new LocalServerFailed("the databases could not be reset: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook itself runs, or waits for this thread's lock and then finds nothing left to stop.
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try (lock) {
            CompletableFuture<Void> vaultStopped = CompletableFuture.runAsync(
                    vault::close, task -> Thread.ofPlatform().start(task));
            registry.close();
            vaultStopped.join();
            if (temporary != null) {
                Folders.delete(temporary);
            }
        } catch (IOException e) {
            throw new LocalServerFailed("the servers' folder could not be released: " + e.getMessage(), e);
        }
    }

    private static final class Shared {
        static final LocalServers SERVERS = startTemporary();
    }
}
