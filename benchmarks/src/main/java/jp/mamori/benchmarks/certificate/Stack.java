package jp.mamori.benchmarks.certificate;

import io.micronaut.context.ApplicationContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.demo.process.ClassPaths;
import jp.mamori.registry.demo.process.ServiceProcess;

/**
 * The whole of it on this machine: two MySQL servers that survive a power cut, the API and the portal as programs of
 * their own, and who signs people in.
 */
final class Stack implements AutoCloseable {
    /** As the demo starts them; in a container the JVM chooses the collector. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Path folder;
    final Identity identity;
    final LocalServers servers;
    final URI api;
    final URI portal;
    final long apiPid;

    Stack() throws Exception {
        folder = Files.createTempDirectory("mamori-bench");
        servers = keep(LocalServers.startTemporary(new ServerSettings(2_048, 2_048, true, List.of())));
        identity = keep(new Identity());
        api = URI.create("http://127.0.0.1:" + freePort());
        portal = URI.create("http://127.0.0.1:" + freePort());
        settings.putAll(identity.settingsOfApi());
        settings.putAll(Map.of(
                "micronaut.server.host", "127.0.0.1",
                "micronaut.server.port", Integer.toString(api.getPort()),
                "mamori.issuer", "https://registry.example",
                "mamori.portal-url", "https://portal.example",
                "mamori.release", "immediate",
                "mamori.keystore.path", folder.resolve("keystore.p12").toString(),
                "mamori.keystore.password", "only-for-benchmarks",
                "mamori.keystore.create", "true"));
        database("default", servers.registry());
        database("vault", servers.vault());
        apiPid = start("api", System.getProperty("java.class.path"), "jp.mamori.registry.Application", settings, api);
    }

    /** Starts the portal, and tells its process. */
    long startPortal() throws Exception {
        var classPaths = ClassPaths.packaged(Path.of(System.getProperty("mamori.root", "")));
        return start("portal", classPaths.portal(), "jp.mamori.portal.Application", settingsOfPortal(), portal);
    }

    private Map<String, String> settingsOfPortal() {
        var told = new HashMap<>(identity.settingsOfPortal());
        told.putAll(Map.of(
                "micronaut.server.host", "127.0.0.1",
                "micronaut.server.port", Integer.toString(portal.getPort()),
                "mamori.api-url", api.toString(),
                "mamori.issuer", "https://registry.example",
                "mamori.public-url", portal.toString()));
        return told;
    }

    private long start(String name, String classPath, String main, Map<String, String> told, URI address)
            throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath));
        var process = keep(
                ServiceProcess.start(name, command, main, Optional.empty(), told, address.resolve("/health"), folder));
        process.awaitHealth();
        return process.pid();
    }

    private void database(String name, LocalMySql database) {
        settings.put("datasources." + name + ".url", database.jdbcUrl());
        settings.put("datasources." + name + ".username", database.user());
        settings.put("datasources." + name + ".password", database.password());
        // A client that waits long for a connection shows in the rate, not as a failure.
        settings.put("datasources." + name + ".connection-timeout", "30000");
    }

    /** The product's own commands in this program, on the same databases; its jobs do not run here. */
    ApplicationContext commands() {
        var own = new HashMap<String, Object>(settings);
        own.put("mamori.jobs.enabled", false);
        own.put("mamori.keystore.create", false);
        own.put("micronaut.server.port", -1);
        return ApplicationContext.run(own);
    }

    Connection root() throws SQLException {
        return servers.registry().connectAsRoot();
    }

    Connection vaultRoot() throws SQLException {
        return servers.vault().connectAsRoot();
    }

    long number(String sql) throws SQLException {
        try (var root = root();
                var statement = root.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    int update(String sql) throws SQLException {
        try (var root = root();
                var statement = root.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Processor time that these programs have used. */
    static Duration cpu(long... pids) {
        return Stream.of(java.util.Arrays.stream(pids).boxed().toArray(Long[]::new))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Processor time of the API and both databases. */
    Duration cpuOfServers() {
        return cpu(apiPid, servers.registry().pid(), servers.vault().pid());
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.addFirst(started);
        return started;
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        for (var one : running) {
            one.close();
        }
    }
}
