package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import jp.mamori.migrations.Account;
import jp.mamori.migrations.ApplicationAccount;
import jp.mamori.migrations.Database;
import jp.mamori.migrations.MigrationTarget;

/**
 * One running MySQL server on a loopback port with one database, a migrator's and an application's account.
 *
 * <p>Passwords are random and new at each start.
 * A server that does not come up is a {@link LocalServerFailed} with the errors of its log.
 */
public final class LocalMySql implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int PORTS_TO_TRY = 5;

    private final Database database;
    private final Path dataFolder;
    private final ServerSettings settings;
    private volatile MysqldProcess process;
    private final Account root;
    private final Account migrator;
    private final Account application;

    private LocalMySql(
            Database database,
            Path dataFolder,
            ServerSettings settings,
            MysqldProcess process,
            Account root,
            Account migrator,
            Account application) {
        this.database = database;
        this.dataFolder = dataFolder;
        this.settings = settings;
        this.process = process;
        this.root = root;
        this.migrator = migrator;
        this.application = application;
    }

    /** Starts a server on a folder that holds an initialised data directory, and returns when it answers. */
    static LocalMySql start(Database database, Path dataFolder, ServerSettings settings) throws IOException {
        Path log = log(dataFolder);
        Path startUpFile = dataFolder.resolveSibling(dataFolder.getFileName() + "-start.sql");
        Account root = StartUpStatements.account("root");
        Account migrator = StartUpStatements.account(database.label() + "_migrator");
        Account application = StartUpStatements.account(database.label() + "_app");
        StartUpStatements.write(startUpFile, database.label(), root, migrator, application);
        try {
            for (int attempt = 1; ; attempt++) {
                MysqldProcess process = MysqldProcess.start(dataFolder, startUpFile, settings, log);
                var server = new LocalMySql(database, dataFolder, settings, process, root, migrator, application);
                if (server.answers()) {
                    return server;
                }
                if (attempt == PORTS_TO_TRY || !process.portWasTaken()) {
                    process.kill();
                    throw process.explain("mysqld did not start on " + dataFolder);
                }
            }
        } finally {
            Files.deleteIfExists(startUpFile);
        }
    }

    /**
     * Kills the server as a power cut would and starts it again on its port with its accounts; returns when it answers.
     *
     * <p>For drills: what uses the server keeps its address and passwords.
     */
    public void killAndRestart() {
        process.kill();
        try {
            var nothing = Files.createTempFile(dataFolder.getParent(), "restart", ".sql");
            try {
                process = MysqldProcess.restart(process.port(), dataFolder, nothing, settings, log(dataFolder));
                if (!answers()) {
                    throw process.explain("mysqld did not come back on " + dataFolder);
                }
            } finally {
                Files.deleteIfExists(nothing);
            }
        } catch (IOException e) {
            throw new LocalServerFailed("mysqld did not come back: " + e.getMessage(), e);
        }
    }

    private static Path log(Path dataFolder) {
        return dataFolder.resolveSibling(dataFolder.getFileName() + ".log");
    }

    private boolean answers() {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (process.alive() && System.nanoTime() < until) {
            try (Connection connection = connectAsRoot()) {
                return connection.isValid(10);
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerFailed("interrupted while mysqld started", e);
        }
    }

    /** Which of the two databases it holds. */
    public Database database() {
        return database;
    }

    /**
     * The URL for every account; it carries no credentials.
     *
     * <p>The same options belong in a production URL but for the last two: there {@code sslMode} is
     * {@code VERIFY_IDENTITY} and {@code allowPublicKeyRetrieval} is absent.
     * Source: MySQL Connector/J 9 configuration properties.
     */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + process.port() + "/" + database.label()
                + "?connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true"
                + "&connectionCollation=utf8mb4_0900_bin"
                + "&rewriteBatchedStatements=true"
                + "&cachePrepStmts=true"
                + "&useServerPrepStmts=true"
                + "&prepStmtCacheSize=256"
                + "&prepStmtCacheSqlLimit=4096"
                + "&allowMultiQueries=false"
                + "&connectTimeout=10000"
                + "&socketTimeout=120000"
                + "&tcpKeepAlive=true"
                + "&sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=true";
    }

    /** The loopback port. */
    public int port() {
        return process.port();
    }

    /** The server's process. */
    public long pid() {
        return process.pid();
    }

    /** The application's user name. */
    public String user() {
        return application.user();
    }

    /** The application's password. */
    public String password() {
        return application.password();
    }

    /** The account that may change tables and grant rights in its own database. */
    public Account migrator() {
        return migrator;
    }

    /** The account that may do everything: for triggers, the general log and clearing tables in tests. */
    public Account root() {
        return root;
    }

    /** What a migration of this database needs to know. */
    public MigrationTarget migrationTarget() {
        return new MigrationTarget(
                database, jdbcUrl(), migrator, new ApplicationAccount(application.user(), StartUpStatements.HOST));
    }

    /** A new connection with the application's rights. */
    public Connection connect() throws SQLException {
        return connectAs(application);
    }

    /** A new connection with every right. */
    public Connection connectAsRoot() throws SQLException {
        return connectAs(root);
    }

    /** A new connection of an account. */
    public Connection connectAs(Account account) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), account.user(), account.password());
    }

    /** Stops the server; a durable one closes its files, another is ended at once. */
    @Override
    public void close() {
        if (settings.durable()) {
            process.stop();
        } else {
            process.kill();
        }
    }

    void stopGently() {
        process.stop();
    }

    @Override
    public String toString() {
        return "LocalMySql[" + database.label() + ", port " + process.port() + "]";
    }
}
