package jp.mamori.registry.demo.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The demo's running sign-in on a loopback port, with the issuers {@code /applicant}, {@code /employer}, {@code /board}.
 *
 * <p>Applicants' clients authenticate by {@code private_key_jwt}, as at an identity app; those of the others by any secret.
 * An {@link IOException} at the start means that the port is taken.
 */
public final class IdentityProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Door, Issuer> issuers = new EnumMap<>(Door.class);

    private IdentityProvider(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts on the port; 0 takes a free one.
     *
     * @param clientKeys where the portal publishes the keys of its clients
     */
    public static IdentityProvider start(int port, List<Persona> personas, URI clientKeys, Clock clock)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var provider = new IdentityProvider(server);
        for (Door door : Door.values()) {
            provider.issuers.put(
                    door,
                    new Issuer(
                            door,
                            provider.issuer(door),
                            personas.stream().filter(one -> one.door() == door).toList(),
                            provider.clients(door, clientKeys, clock),
                            clock));
        }
        server.createContext("/", provider::route);
        server.setExecutor(provider.threads);
        server.start();
        return provider;
    }

    private @Nullable ClientAssertions clients(Door door, URI clientKeys, Clock clock) {
        return door == Door.APPLICANT ? new ClientAssertions(clientKeys, issuer(door) + "/token", clock) : null;
    }

    /** The issuer of a door, as it stands in its tokens. */
    public String issuer(Door door) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + door.path();
    }

    /** Where the keys of a door's issuer are. */
    public String keys(Door door) {
        return issuer(door) + "/jwks";
    }

    private void route(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int slash = path.indexOf('/', 1);
            String first = path.substring(1, slash < 0 ? path.length() : slash);
            String rest = slash < 0 ? "" : path.substring(slash);
            var one = new Exchange(exchange);
            Optional<Issuer> issuer = Door.ofPath(first).map(issuers::get);
            if (issuer.isPresent()) {
                issuer.get().answer(rest, one);
            } else {
                one.json(404, Map.of("error", "not_found"));
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
