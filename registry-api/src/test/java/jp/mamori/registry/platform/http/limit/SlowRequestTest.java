package jp.mamori.registry.platform.http.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import jp.mamori.registry.platform.log.FailureLog;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Catalogue U9: what a stranger who sends slowly costs the API. */
@RegistryTest
class SlowRequestTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(FailureLog.class);

    private final ListAppender<ILoggingEvent> failures = new ListAppender<>();
    private final EmbeddedServer server;

    SlowRequestTest(Registry registry) {
        server = registry.another(Map.of("mamori.longest-request", LONGEST.toSeconds() + "s"))
                .getBean(EmbeddedServer.class)
                .start();
    }

    @AfterAll
    void stop() {
        server.stop();
        server.getApplicationContext().close();
    }

    @BeforeEach
    void listen() {
        failures.start();
        LOG.addAppender(failures);
    }

    @AfterEach
    void listenNoMore() {
        LOG.detachAppender(failures);
    }

    @Test
    void u9_a_body_of_a_byte_now_and_then_is_cut() throws Exception {
        long start = System.nanoTime();
        try (var socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/probe/things HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n"
                                    + "Content-Type: application/json\r\n\r\n")
                            .getBytes(US_ASCII));
            assertThat(bytesTakenUntilCut(socket)).isLessThan(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(LONGEST.minusMillis(500));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(keys(client)).isEqualTo(200);
        }
        assertThat(failures.list).as("nothing that an operator should mend").isEmpty();
    }

    @Test
    void a_request_that_has_arrived_whole_may_wait_for_its_connection_s_next() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(keys(client)).isEqualTo(200);
            Thread.sleep(LONGEST.plusSeconds(1));
            assertThat(keys(client)).isEqualTo(200);
        }
    }

    private int keys(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.getURI().resolve("/.well-known/jwks.json"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int bytesTakenUntilCut(Socket socket) throws Exception {
        for (int sent = 0; sent < 300; sent++) {
            try {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
            } catch (SocketException cut) {
                return sent;
            }
            Thread.sleep(100);
        }
        return Integer.MAX_VALUE;
    }
}
