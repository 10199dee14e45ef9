package jp.mamori.portal.support;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keycloak as docker-compose starts it, with the same realms, on a loopback port; ended with the test. */
public final class Keycloak implements AutoCloseable {
    public static final String PASSWORD = "only-for-tests";
    public static final String CLIENT_SECRET = "the-portal-at-keycloak";

    private static final Path ROOT = Path.of(System.getProperty("mamori.root"));
    private static final int START_SECONDS = 600;

    private final Process process;
    private final String url;

    private Keycloak(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts with these people, door by door, and returns when it is ready. */
    public static Keycloak start(Path home, String portal, Map<String, Map<String, Object>> people)
            throws IOException, InterruptedException, ParseException {
        var realms = Files.createDirectories(home.resolve("data/import"));
        for (var person : people.entrySet()) {
            var file = person.getKey() + "-realm.json";
            var realm = JSONObjectUtils.parse(Files.readString(
                    ROOT.resolve("verifier-portal/compose/keycloak").resolve(file)));
            realm.put("users", List.of(person.getValue()));
            Files.writeString(realms.resolve(file), JSONObjectUtils.toJSONString(realm));
        }
        int port = freePort();
        var url = "http://127.0.0.1:" + port;
        int management = freePort();
        var builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start", "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("JAVA_HOME", System.getProperty("java.home")),
                        Map.entry("JAVA_OPTS_KC_HEAP", "-Xmx512m"),
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_PORT", "" + port),
                        Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_MANAGEMENT_PORT", "" + management),
                        Map.entry("KC_HTTP_MANAGEMENT_SCHEME", "http"),
                        // What follows is as in docker-compose.yml.
                        Map.entry("KC_HOSTNAME", url),
                        Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                        Map.entry("KC_HTTP_ENABLED", "true"),
                        Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                        Map.entry("KC_HEALTH_ENABLED", "true"),
                        Map.entry("KC_CACHE", "local"),
                        Map.entry("IDENTITY_CLIENT_SECRET", CLIENT_SECRET),
                        Map.entry("MAMORI_PORTAL_URL", portal),
                        Map.entry("PORTAL_KEYS_URL", portal + "/.well-known/client-keys.json")));
        var keycloak = new Keycloak(builder.start(), url);
        keycloak.awaitReady(URI.create("http://127.0.0.1:" + management + "/health/ready"));
        return keycloak;
    }

    private void awaitReady(URI health) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try (var client = HttpClient.newHttpClient()) {
            while (!isReady(client, health)) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    close();
                    throw new IOException("Keycloak did not start: see target/keycloak.log");
                }
                Thread.sleep(500);
            }
        }
    }

    private static boolean isReady(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Its address, under which the realms are. */
    public String url() {
        return url;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        // The script starts the JVM beside itself.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
