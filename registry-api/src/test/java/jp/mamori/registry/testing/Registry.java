package jp.mamori.registry.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.certificate.inspect.InspectCertificates;
import jp.mamori.registry.platform.key.KeyRing;

/** The one running registry of a test JVM, with its two databases. */
public final class Registry implements AutoCloseable {
    private static final class Running {
        static final Registry REGISTRY = new Registry(LocalServers.shared(), temporary(), Map.of());
    }

    private final LocalServers servers;
    private final Path keys;
    private final Map<String, Object> more;
    private final TestIdentityProvider identityProvider = new TestIdentityProvider();
    private final EmbeddedServer server;

    private Registry(LocalServers servers, Path keys, Map<String, Object> more) {
        this.servers = servers;
        this.keys = keys;
        this.more = more;
        server = ApplicationContext.run(EmbeddedServer.class, settings(), Environment.TEST);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-registry"));
    }

    /** Starts on first use. */
    public static Registry running() {
        return Running.REGISTRY;
    }

    /**
     * A registry of a test's own, on its own servers; the test closes it.
     *
     * @param keys folder of the keystore
     */
    public static Registry on(LocalServers servers, Path keys, Map<String, Object> more) {
        return new Registry(servers, keys, more);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The settings of another process that is a node of this registry. */
    Map<String, String> settingsOfNode() {
        var settings = new HashMap<String, String>();
        settings().forEach((name, value) -> settings.put(name, value.toString()));
        settings.put("mamori.jobs.enabled", "true");
        return settings;
    }

    public TestApi api() {
        return new TestApi(this);
    }

    public Rows rows() {
        return new Rows(servers);
    }

    public Organisations organisations() {
        return new Organisations(this);
    }

    /** Another node on the same databases, with some settings more; the caller ends it. */
    public ApplicationContext another(Map<String, Object> settingsMore) {
        var settings = settings();
        settings.putAll(settingsMore);
        return ApplicationContext.run(settings, Environment.TEST);
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("mamori.keystore.path", keys.resolve("keystore.p12").toString());
        settings.put("mamori.keystore.password", "only-for-tests");
        settings.put("mamori.keystore.create", true);
        settings.put("mamori.jobs.enabled", false);
        settings.put("mamori.issuer", "https://test.mamori.example");
        settings.put("mamori.portal-url", "https://portal.test.mamori.example");
        settings.putAll(identityProvider.settings());
        addDatabase(settings, "default", servers.registry());
        addDatabase(settings, "vault", servers.vault());
        settings.putAll(more);
        return settings;
    }

    private static void addDatabase(Map<String, Object> settings, String name, LocalMySql database) {
        settings.put("datasources." + name + ".url", database.jdbcUrl());
        settings.put("datasources." + name + ".username", database.user());
        settings.put("datasources." + name + ".password", database.password());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mamori-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not fit of the certificates in the database; empty where every one is as it must be. */
    public List<String> deviationsOfCertificates() {
        return rows().count("certificate_intent") == 0
                ? List.of()
                : bean(InspectCertificates.class).inspect().deviations();
    }

    /** Empties all but reference tables and sets the clock to its start. */
    public void reset() {
        servers.reset();
        bean(TestClock.class).set(TestClock.START);
        bean(KeyRing.class).forget();
        bean(KeyRing.class).now();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return server.getApplicationContext().getBeansOfType(type);
    }

    public <T> T named(Class<T> type, String name) {
        return server.getApplicationContext().getBean(type, Qualifiers.byName(name));
    }

    public boolean has(Class<?> type) {
        return server.getApplicationContext().containsBean(type);
    }

    public URI uri() {
        return server.getURI();
    }

    public LocalServers servers() {
        return servers;
    }

    public TestIdentityProvider identityProvider() {
        return identityProvider;
    }
}
