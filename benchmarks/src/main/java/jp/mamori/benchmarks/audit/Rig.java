package jp.mamori.benchmarks.audit;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.job.Jobs;

/**
 * The product's own log on two temporary databases, and a small business of its own: a case is changed and a line noted.
 *
 * <p>Each way does the same two statements; what differs is what is logged of it in the same transaction.
 */
final class Rig implements AutoCloseable {
    private static final int CASES = 2_000;
    private static final Actor ACTOR = new Actor(Actor.Kind.OFFICER, new UUID(1, 2), new UUID(3, 4), "BOARD_DRAFTER");

    private final LocalServers servers;
    private final Map<String, Object> settings;
    private final ApplicationContext context;
    private final TransactionOperations<Connection> transactions;
    private final AuditLog auditLog;
    private final List<FileId> files = new ArrayList<>();
    private final AtomicLong events = new AtomicLong();

    /** What is logged with a transaction. */
    enum Way {
        WITHOUT_AUDIT,
        AUDITED,
        /** Each row carries the hash of the one before: writers queue for the last. */
        HASH_CHAIN
    }

    @SuppressWarnings("unchecked")
    private Rig(LocalServers servers, Map<String, Object> settings, ApplicationContext context) throws SQLException {
        this.servers = servers;
        this.settings = settings;
        this.context = context;
        transactions = context.getBean(TransactionOperations.class, Qualifiers.byName("default"));
        auditLog = context.getBean(AuditLog.class);
        // The first status list is 131,072 rows; made now, it is not measured.
        context.getBean(Jobs.class).runNow("make-status-list");
        var ids = context.getBean(Ids.class);
        var keys = context.getBean(FileKeys.class);
        for (int i = 0; i < CASES; i++) {
            var file = new FileId(ids.next());
            keys.create(file);
            files.add(file);
        }
        prepare(servers.registry());
    }

    static Rig start() throws Exception {
        return start(true);
    }

    /** With no node at work: nothing is sequenced but by whoever asks. */
    static Rig idle() throws Exception {
        return start(false);
    }

    private static Rig start(boolean working) throws Exception {
        var servers = LocalServers.startTemporary();
        var settings = new HashMap<String, Object>();
        add(settings, "default", servers.registry());
        add(settings, "vault", servers.vault());
        Path keystore = Files.createTempDirectory("mamori-bench").resolve("keystore.p12");
        settings.put("mamori.keystore.path", keystore.toString());
        settings.put("mamori.keystore.password", "only-for-benchmarks");
        settings.put("mamori.keystore.create", true);
        settings.put("mamori.issuer", "https://registry.example");
        settings.put("mamori.jobs.enabled", working);
        return new Rig(servers, settings, ApplicationContext.run(settings));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Connection root() throws SQLException {
        return servers.registry().connectAsRoot();
    }

    /** Where a command of the product started in this process finds the databases and the keystore. */
    void asSystemProperties() {
        settings.forEach((name, value) -> System.setProperty(name, value.toString()));
        System.setProperty("mamori.keystore.create", "false");
    }

    private static void add(Map<String, Object> settings, String name, LocalMySql database) {
        settings.put("datasources." + name + ".url", database.jdbcUrl());
        settings.put("datasources." + name + ".username", database.user());
        settings.put("datasources." + name + ".password", database.password());
        // A client that waits long for a connection shows in p99, not as a failure.
        settings.put("datasources." + name + ".connection-timeout", 30_000);
    }

    private static void prepare(LocalMySql database) throws SQLException {
        try (var root = database.connectAsRoot();
                var statement = root.createStatement()) {
            statement.execute("CREATE TABLE bench_case (id INT PRIMARY KEY, changes BIGINT NOT NULL)");
            statement.execute(
                    "CREATE TABLE bench_line (id BIGINT PRIMARY KEY AUTO_INCREMENT, case_id INT, text VARCHAR(100))");
            statement.execute(
                    "CREATE TABLE bench_chain (id BIGINT PRIMARY KEY AUTO_INCREMENT, hash BINARY(32), content BLOB)");
            statement.execute("CREATE TABLE bench_last (id INT PRIMARY KEY, hash BINARY(32) NOT NULL)");
            statement.execute("INSERT INTO bench_last VALUES (1, REPEAT('0', 32))");
            for (int i = 0; i < CASES; i++) {
                statement.execute("INSERT INTO bench_case VALUES (" + i + ", 0)");
            }
            var application = account(database);
            for (var table : List.of("bench_case", "bench_line", "bench_chain", "bench_last")) {
                statement.execute("GRANT SELECT, INSERT, UPDATE ON " + table + " TO " + application);
            }
        }
    }

    /** The application's account as the server knows it. */
    private static String account(LocalMySql database) throws SQLException {
        try (var application = database.connect();
                var statement = application.createStatement();
                var row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            return "'" + row.getString(1).replace("@", "'@'") + "'";
        }
    }

    /** One transaction; false where the log refused it. */
    boolean transaction(Way way, int client) {
        int which = ThreadLocalRandom.current().nextInt(CASES);
        try {
            transactions.executeWrite(status -> {
                business(status.getConnection(), which, client);
                log(way, status.getConnection(), files.get(which));
                return true;
            });
        } catch (CannotLog e) {
            return false;
        }
        if (way == Way.AUDITED) {
            events.incrementAndGet();
        }
        return true;
    }

    private static void business(Connection connection, int which, int client) throws SQLException {
        try (var change = connection.prepareStatement("UPDATE bench_case SET changes = changes + 1 WHERE id = ?");
                var note = connection.prepareStatement("INSERT INTO bench_line (case_id, text) VALUES (?, ?)")) {
            change.setInt(1, which);
            change.executeUpdate();
            note.setInt(1, which);
            note.setString(2, "client " + client + " changed the case");
            note.executeUpdate();
        }
    }

    private void log(Way way, Connection connection, FileId file) throws Exception {
        switch (way) {
            case WITHOUT_AUDIT -> {}
            case AUDITED -> auditLog.append(new DispositionEvent.Edited(ACTOR, file));
            case HASH_CHAIN -> chain(connection, file);
        }
    }

    private static void chain(Connection connection, FileId file) throws Exception {
        try (var last = connection.prepareStatement("SELECT hash FROM bench_last WHERE id = 1 FOR UPDATE");
                var row = last.executeQuery();
                var link = connection.prepareStatement("INSERT INTO bench_chain (hash, content) VALUES (?, ?)");
                var next = connection.prepareStatement("UPDATE bench_last SET hash = ? WHERE id = 1")) {
            row.next();
            var content = file.value().toString().repeat(6).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(row.getBytes(1));
            var hash = digest.digest(content);
            link.setBytes(1, hash);
            link.setBytes(2, content);
            link.executeUpdate();
            next.setBytes(1, hash);
            next.executeUpdate();
        }
    }

    /** Processor time that this program and both servers have used. */
    Duration cpu() {
        return Stream.of(
                        ProcessHandle.current().pid(),
                        servers.registry().pid(),
                        servers.vault().pid())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Watches how long events wait for a checkpoint, while a load runs. */
    Lag watch(Way way) {
        return new Lag(way == Way.AUDITED, events::get, this::signed);
    }

    private long signed() {
        try (var root = servers.registry().connectAsRoot();
                var statement = root.createStatement();
                var row = statement.executeQuery("SELECT COALESCE(MAX(tree_size), 0) FROM audit_checkpoint")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        context.close();
        servers.close();
    }
}
