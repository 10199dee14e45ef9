package jp.mamori.registry.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.demo.identity.Door;
import jp.mamori.registry.demo.process.Ports;
import jp.mamori.registry.platform.Settings;

/** The configuration of the two services in a demo. */
record StackSettings(DemoState state, Ports ports, LocalServers servers, SignIn signIn) {
    static final String CLIENT_KEYS = "/.well-known/client-keys.json";
    static final String ISSUER = Settings.DEMO_ISSUER;
    static final String CLIENT = "mamori-portal";

    String portalUrl() {
        return "http://127.0.0.1:" + ports.portal();
    }

    String apiUrl() {
        return "http://127.0.0.1:" + ports.api();
    }

    Map<String, String> api() throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "micronaut.server.host", "127.0.0.1",
                "micronaut.server.port", Integer.toString(ports.api()),
                "mamori.issuer", ISSUER,
                "mamori.portal-url", portalUrl(),
                "mamori.docs-url", apiUrl(),
                "mamori.release", "immediate",
                "mamori.keystore.path", state.keystore().toString(),
                "mamori.keystore.password", state.keystorePassword(),
                "mamori.keystore.create", "true"));
        database(settings, "default", servers.registry());
        database(settings, "vault", servers.vault());
        for (Door door : signIn.configured() ? List.<Door>of() : List.of(Door.values())) {
            String provider = "mamori.providers." + door.name().toLowerCase(Locale.ROOT);
            settings.put(provider + ".issuer", signIn.issuer().apply(door));
            settings.put(provider + ".jwks-uri", signIn.keys().apply(door));
            settings.put(provider + ".audience", CLIENT);
            settings.put(provider + ".kind", door == Door.APPLICANT ? "APPLICANT" : "OFFICER");
        }
        return settings;
    }

    Map<String, String> portal() throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.port",
                Integer.toString(ports.portal()),
                "mamori.api-url",
                apiUrl(),
                "mamori.issuer",
                ISSUER,
                "mamori.demo",
                "true"));
        settings.put("mamori.client-keys.path", state.clientKeys().toString());
        settings.put("mamori.client-keys.password", state.keystorePassword());
        for (Door door : signIn.configured() ? List.<Door>of() : List.of(Door.values())) {
            String client = "micronaut.security.oauth2.clients." + door.name().toLowerCase(Locale.ROOT);
            settings.put(client + ".client-id", CLIENT);
            if (door != Door.APPLICANT) {
                settings.put(client + ".client-secret", "the-demo-has-no-secrets");
            }
            settings.put(client + ".openid.issuer", signIn.issuer().apply(door));
        }
        return settings;
    }

    /** docker-compose's own file for a service, where people sign in at the provider that it names. */
    Optional<Path> composeFile(String file) {
        Path root = Path.of(System.getProperty("mamori.root", ""));
        return signIn.configured() ? Optional.of(root.resolve(file)) : Optional.empty();
    }

    private static void database(Map<String, String> settings, String name, LocalMySql server) {
        settings.put("datasources." + name + ".url", server.jdbcUrl());
        settings.put("datasources." + name + ".username", server.user());
        settings.put("datasources." + name + ".password", server.password());
    }
}
