package jp.mamori.registry.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.witness.RunWitness;
import jp.mamori.certificate.witness.WitnessServer;
import jp.mamori.registry.audit.tree.Acts;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log's side of witnessing, with the real witness behind a line that can be cut or lied on. */
@RegistryTest
class WitnessingTest {
    private final Registry registry;
    private final Rows rows;
    private final NoteSigner key = signer("auditor.example/witness");
    private ApplicationContext node;
    private HttpServer line;
    private WitnessServer witness;
    private volatile Line mode;

    /** What happens to a submission on its way. */
    private interface Line {
        void handle(HttpExchange exchange, String body) throws IOException;
    }

    WitnessingTest(Registry registry, Rows rows) {
        this.registry = registry;
        this.rows = rows;
    }

    private static NoteSigner signer(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return NoteSigner.of(name, Type.COSIGNATURE, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void start() throws IOException {
        line = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        line.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        line.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                mode.handle(exchange, body);
            }
        });
        line.start();
        node = registry.another(Map.of(
                "mamori.log.witness-url",
                "http://127.0.0.1:" + line.getAddress().getPort(),
                "mamori.log.witness-key",
                key.verifierKey().text()));
    }

    @AfterAll
    void stop() {
        node.close();
        line.stop(0);
    }

    @BeforeEach
    void fresh(@TempDir Path folder) throws IOException {
        registry.reset();
        node.getBean(TestClock.class).set(TestClock.START);
        witness = RunWitness.start(
                folder, key, node.getBean(LogKey.class).verifierKey(), new InetSocketAddress("127.0.0.1", 0));
        mode = this::forward;
    }

    private void forward(HttpExchange exchange, String body) throws IOException {
        var uri = URI.create("http://127.0.0.1:" + witness.address().getPort() + "/add-checkpoint");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void grow(int events) {
        var acts = node.getBean(Acts.class);
        acts.edit(acts.newFile(), events);
        node.getBean(Sequencer.class).sequence();
        assertThat(node.getBean(SignCheckpoint.class).sign()).isPresent();
    }

    private AskWitness.Outcome ask() {
        return node.getBean(AskWitness.class).ask();
    }

    private Witnessing.State state() {
        return node.getBean(Witnessing.class).state();
    }

    @Test
    void a_checkpoint_is_cosigned_and_the_published_note_carries_it() {
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.NothingToAsk());
        grow(5);
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.Witnessed(5));
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.NothingToAsk());
        grow(200);
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.Witnessed(205));
        var newest = node.getBean(Checkpoints.class).newest().orElseThrow().checkpoint();
        assertThat(newest.seen()).hasSize(1);
        assertThat(state()).isEqualTo(Witnessing.State.WITNESSED);
    }

    @Test
    void a_cosignature_that_was_lost_on_its_way_is_fetched_again() {
        grow(5);
        ask();
        rows.update("DELETE FROM audit_cosignature");
        grow(3);
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.Witnessed(8));
    }

    @Test
    void a_witness_that_is_down_alarms_after_15_minutes_and_stops_issuing_after_4_hours_until_it_is_back() {
        grow(5);
        ask();
        mode = (exchange, body) -> answer(exchange, 503, "");
        grow(3);
        assertThat(ask()).isInstanceOf(AskWitness.Outcome.Unwitnessed.class);
        var clock = node.getBean(TestClock.class);
        clock.advance(Witnessing.ALARM_AFTER.minusSeconds(1));
        assertThat(state()).isEqualTo(Witnessing.State.WITNESSED);
        clock.advance(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(Witnessing.State.OVERDUE);
        clock.advance(Witnessing.STOP_AFTER.minus(Witnessing.ALARM_AFTER).minusSeconds(1));
        assertThat(node.getBean(Witnessing.class).mayIssue()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(Witnessing.State.ISSUING_STOPPED);
        assertThat(node.getBean(Witnessing.class).mayIssue()).isFalse();
        mode = this::forward;
        assertThat(ask()).isEqualTo(new AskWitness.Outcome.Witnessed(8));
        assertThat(state()).isEqualTo(Witnessing.State.WITNESSED);
    }

    @Test
    void a_quiet_log_whose_last_checkpoint_was_seen_raises_no_alarm() {
        grow(5);
        ask();
        node.getBean(TestClock.class).advance(Duration.ofDays(30));
        assertThat(state()).isEqualTo(Witnessing.State.WITNESSED);
    }

    @Test
    void without_a_witness_the_log_says_unwitnessed_and_nothing_stops() {
        var alone = registry.bean(Witnessing.class);
        assertThat(alone.state()).isEqualTo(Witnessing.State.UNWITNESSED);
        assertThat(alone.mayIssue()).isTrue();
    }

    @Test
    void a_witness_that_hangs_is_given_up() {
        grow(5);
        mode = (exchange, body) -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        long before = System.nanoTime();
        assertThat(ask()).isInstanceOf(AskWitness.Outcome.Unwitnessed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "— x AAAAAAA=\n", "{other}", "{stale}", "{huge}", "\n\n{other}"})
    void a_witness_that_lies_changes_nothing(String template) {
        grow(5);
        var newest = node.getBean(Checkpoints.class).newest().orElseThrow().checkpoint();
        var stale = new SignedNote("other text\n", newest.note().signatures());
        var lie = template.replace(
                        "{other}",
                        signer("auditor.example/witness")
                                .cosign(newest.note(), TestClock.START)
                                .line())
                .replace("{stale}", key.cosign(stale, TestClock.START).line())
                .replace("{huge}", "— x AAAAAAA=\n".repeat(100_000));
        mode = (exchange, body) -> answer(exchange, 200, lie);
        assertThat(ask()).isInstanceOf(AskWitness.Outcome.Unwitnessed.class);
        assertThat(node.getBean(Checkpoints.class)
                        .newest()
                        .orElseThrow()
                        .checkpoint()
                        .seen())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "01", "6", "9223372036854775807", "99999999999999999999"})
    void a_witness_that_claims_another_size_is_not_believed(String size) {
        grow(5);
        mode = (exchange, body) -> answer(exchange, 409, size + "\n");
        assertThat(ask()).isInstanceOf(AskWitness.Outcome.Unwitnessed.class);
        assertThatCode(() -> grow(1)).doesNotThrowAnyException();
    }
}
