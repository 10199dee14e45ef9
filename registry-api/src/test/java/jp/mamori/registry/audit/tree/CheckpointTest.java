package jp.mamori.registry.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.TiledTree;
import jp.mamori.registry.audit.gate.LogGate;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RegistryTest
class CheckpointTest {
    private static final int EVENTS = 700;

    private final Acts acts;
    private final Sequencer sequencer;
    private final SignCheckpoint signCheckpoint;
    private final EventProofs eventProofs;
    private final Checkpoints checkpoints;
    private final LogKey logKey;
    private final Registry registry;
    private final Rows rows;
    private final TestApi api;

    CheckpointTest(
            Acts acts,
            Sequencer sequencer,
            SignCheckpoint signCheckpoint,
            EventProofs eventProofs,
            Checkpoints checkpoints,
            LogKey logKey,
            Registry registry,
            Rows rows,
            TestApi api) {
        this.acts = acts;
        this.sequencer = sequencer;
        this.signCheckpoint = signCheckpoint;
        this.eventProofs = eventProofs;
        this.checkpoints = checkpoints;
        this.logKey = logKey;
        this.registry = registry;
        this.rows = rows;
        this.api = api;
    }

    @BeforeEach
    void empty() {
        registry.reset();
    }

    private void grow(int events) {
        acts.edit(acts.newFile(), events);
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int some) && some > 0) {
            assertThat(from).isNotNegative();
        }
    }

    @Test
    void a_log_is_signed_when_it_has_grown_and_only_then() {
        assertThat(signCheckpoint.sign()).isEmpty();
        grow(3);
        assertThat(signCheckpoint.sign())
                .hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(3));
        assertThat(signCheckpoint.sign()).isEmpty();
        grow(2);
        assertThat(signCheckpoint.sign())
                .hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(5));
        assertThat(rows.count("audit_checkpoint")).isEqualTo(2);
    }

    @Test
    void anybody_fetches_checkpoint_and_tiles_and_finds_the_signed_root() throws Exception {
        assertThat(get("/v1/log/checkpoint").statusCode()).isEqualTo(404);
        grow(EVENTS);
        signCheckpoint.sign();
        grow(9);
        var log = api.get("/v1/log").send();
        assertThat(log.status()).isEqualTo(200);
        assertThat(log.at("/witness")).isEqualTo("UNWITNESSED");
        var trust = Trust.of(VerifierKey.parse(log.at("/key")));
        var response = get("/v1/log/checkpoint");
        assertThat(response.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
        var head = trust.open(SignedNote.parse(response.body())).head();
        assertThat(head.size()).isEqualTo(EVENTS);
        var tree = new TiledTree(head.size(), tile -> Columns.split(fetch("/v1/log/" + tile.path())));
        assertThat(tree.root(head.size())).isEqualTo(head.root());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/002.p/189",
                "0/002",
                "0/003",
                "1/000.p/3",
                "2/000.p/1",
                "entries/000",
                "0/000.p/0",
                "9/000",
                "x"
            })
    void a_tile_beyond_the_checkpoint_or_of_another_name_is_not_there(String path) throws Exception {
        grow(EVENTS);
        signCheckpoint.sign();
        grow(9);
        assertThat(get("/v1/log/tile/0/002.p/188").statusCode()).isEqualTo(200);
        assertThat(get("/v1/log/tile/1/000.p/2").statusCode()).isEqualTo(200);
        assertThat(get("/v1/log/tile/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_gets_one_file_that_proves_an_event_of_their_own_file_and_of_no_other() throws Exception {
        var mine = acts.newFile();
        var decoy = acts.newFile();
        acts.edit(decoy, 40);
        acts.edit(mine, 1);
        var event = newestEvent();
        assertThat(eventProofs.prove(List.of(mine), event)).isEqualTo(new EventProofs.Outcome.NotYet());
        grow(300);
        assertThat(eventProofs.prove(List.of(mine), event)).isEqualTo(new EventProofs.Outcome.NotYet());
        signCheckpoint.sign();
        assertThat(eventProofs.prove(List.of(decoy), event)).isEqualTo(new EventProofs.Outcome.NotFound());
        assertThat(eventProofs.prove(List.of(mine), new UUID(7, 7))).isEqualTo(new EventProofs.Outcome.NotFound());
        var proved = (EventProofs.Outcome.Proved) eventProofs.prove(List.of(mine), event);
        var file = EventProof.parse(proved.file().format().getBytes(StandardCharsets.UTF_8));
        assertThat(file.verify(Trust.of(logKey.verifierKey())).head().size()).isEqualTo(341);
        assertThat(file.event().id()).isEqualTo(event);
        assertThat(file.event().type()).isEqualTo("disposition.edited");
        assertThat(new String(file.privatePart(), StandardCharsets.UTF_8)).contains("BOARD_DRAFTER");
    }

    private UUID newestEvent() {
        return Uuids.fromBytes((byte[]) rows.query("SELECT id FROM audit_outbox ORDER BY id DESC LIMIT 1")
                .getFirst()
                .get("id"));
    }

    @Test
    void a_database_behind_the_exported_checkpoint_is_not_added_to(@TempDir Path folder) {
        var settings = new LogSettings(folder.resolve("checkpoint").toString(), null, null, Duration.ofSeconds(10));
        var exported = new ExportedCheckpoint(settings, checkpoints, logKey);
        grow(20);
        exported.keep(logKey.signer().sign(checkpoints.head()));
        grow(20);
        assertThat(new RollBackGuard(exported, new LogGate()).continues()).isTrue();
        var ahead = logKey.signer().sign(checkpoints.head());
        registry.reset();
        grow(20);
        exported.keep(ahead);
        var gate = new LogGate();
        var guard = new RollBackGuard(exported, gate);
        assertThat(guard.continued()).isFalse();
        assertThat(gate.state()).isEqualTo(LogGate.State.ROLLED_BACK);
        gate.set(LogGate.State.OPEN);
        assertThat(gate.state()).isEqualTo(LogGate.State.ROLLED_BACK);
        assertThat(new Sequencer(null, guard).sequence()).isEqualTo(new Sequencer.Outcome.Refused());
    }

    @Test
    void a_database_of_the_same_size_with_other_events_does_not_continue_the_exported_one(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("checkpoint");
        var settings = new LogSettings(file.toString(), null, null, Duration.ofSeconds(10));
        var exported = new ExportedCheckpoint(settings, checkpoints, logKey);
        grow(20);
        var other =
                new jp.mamori.certificate.transparency.tree.TreeHead(logKey.origin(), 20, Hash.sha256(new byte[] {1}));
        exported.keep(logKey.signer().sign(other));
        assertThat(new RollBackGuard(exported, new LogGate()).continues()).isFalse();
        Files.writeString(file, "torn");
        assertThat(new RollBackGuard(exported, new LogGate()).continues()).isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request(path), BodyHandlers.ofString());
        }
    }

    private byte[] fetch(String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request(path), BodyHandlers.ofByteArray()).body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(registry.uri() + path)).build();
    }
}
