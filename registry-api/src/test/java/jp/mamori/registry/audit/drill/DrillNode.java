package jp.mamori.registry.audit.drill;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.mamori.migrations.local.LocalMySql;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.TestClock;

/** A registry of its own over servers of its own, for drills that harm both. */
final class DrillNode implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    DrillNode(LocalServers servers, Path folder, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("micronaut.server.port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("mamori.keystore.path", folder.resolve("keystore.p12").toString());
        settings.put("mamori.keystore.password", "only-for-tests");
        settings.put("mamori.keystore.create", true);
        settings.put("mamori.jobs.enabled", false);
        settings.put("mamori.issuer", "https://test.mamori.example");
        settings.put("mamori.portal-url", "https://portal.test.mamori.example");
        settings.putAll(Registry.running().identityProvider().settings());
        database(settings, "default", servers.registry());
        database(settings, "vault", servers.vault());
        server = ApplicationContext.run(EmbeddedServer.class, settings, Environment.TEST);
    }

    private static void database(Map<String, Object> settings, String name, LocalMySql database) {
        settings.put("datasources." + name + ".url", database.jdbcUrl());
        settings.put("datasources." + name + ".username", database.user());
        settings.put("datasources." + name + ".password", database.password());
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    int reads(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.getURI().resolve(path))).statusCode();
    }

    /** Reads as the applicant whom {@link #writes} signed in. */
    HttpResponse<String> reads(String path, HttpResponse<String> signedIn) throws IOException, InterruptedException {
        var token = JSON.readTree(signedIn.body()).get("token").asText();
        return send(HttpRequest.newBuilder(server.getURI().resolve(path)).header("Authorization", "Bearer " + token));
    }

    /** Signs a new applicant in, which writes and is logged. */
    HttpResponse<String> writes(String name) throws IOException, InterruptedException {
        var persona = Persona.applicant(name, "訓練", "花", LocalDate.of(1985, 6, 15));
        var token = Registry.running()
                .identityProvider()
                .idToken(persona, bean(TestClock.class).instant());
        var body = JSON.writeValueAsString(Map.of("provider", persona.provider(), "idToken", token));
        return send(HttpRequest.newBuilder(server.getURI().resolve("/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.stop();
    }
}
