package jp.mamori.certificate.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamori.certificate.transparency.Keys;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.SignedNote;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {
    private static final GrownTree TREE = GrownTree.of(100);
    private static final GrownTree FORK =
            new GrownTree(Stream.concat(TREE.leaves(20).stream(), GrownTree.of(100).leaves(80).stream())
                    .toList());

    @TempDir
    private Path folder;

    private final NoteSigner log = Keys.log(GrownTree.ORIGIN);
    private NoteSigner witness;
    private WitnessServer server;

    @BeforeEach
    void start() throws Exception {
        witness = WitnessKey.open(folder, "auditor.example/witness");
        server = RunWitness.start(folder, witness, log.verifierKey(), new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_checkpoint_that_continues_the_last_is_cosigned_and_the_cosignature_holds() throws Exception {
        int old = 0;
        for (int size : List.of(1, 1, 7, 8, 64, 100)) {
            var note = log.sign(TREE.head(size));
            var answer = submit(old, size, note);
            assertThat(answer.statusCode()).isEqualTo(200);
            var whole = SignedNote.parse(note.format() + answer.body());
            var trust = new Trust(log.verifierKey(), List.of(witness.verifierKey()), 1);
            assertThat(trust.open(whole).head().size()).isEqualTo(size);
            old = size;
        }
        assertThat(Files.readString(folder.resolve("cosigned")).lines().filter("100"::equals))
                .hasSize(1);
    }

    @Test
    void a_forked_log_is_not_cosigned() throws Exception {
        submit(0, 30, log.sign(TREE.head(30)));
        var proof = FORK.consistency(30, 50).path();
        assertThat(post("old 30\n" + lines(proof) + "\n"
                                + log.sign(FORK.head(50)).format())
                        .statusCode())
                .isEqualTo(422);
        assertThat(submit(30, 50, log.sign(TREE.head(50))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_second_head_of_the_same_size_is_a_conflict() throws Exception {
        submit(0, 30, log.sign(TREE.head(30)));
        var answer = post("old 30\n\n" + log.sign(FORK.head(30)).format());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("30\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
    }

    @Test
    void a_log_that_went_back_is_told_where_the_witness_is() throws Exception {
        submit(0, 30, log.sign(TREE.head(30)));
        assertThat(submit(0, 20, log.sign(TREE.head(20))).statusCode()).isEqualTo(409);
        assertThat(submit(20, 40, log.sign(TREE.head(40))).body()).isEqualTo("30\n");
        assertThat(post("old 30\n\n" + log.sign(TREE.head(20)).format()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_state_outlives_the_process_and_damage_to_it_stops_the_next() throws Exception {
        submit(0, 30, log.sign(TREE.head(30)));
        server.close();
        var again = WitnessKey.open(folder, "auditor.example/witness");
        assertThat(again.verifierKey()).isEqualTo(witness.verifierKey());
        server = RunWitness.start(folder, again, log.verifierKey(), new InetSocketAddress("127.0.0.1", 0));
        assertThat(submit(0, 40, log.sign(TREE.head(40))).body()).isEqualTo("30\n");
        Files.writeString(folder.resolve("latest"), "torn");
        assertThatThrownBy(
                        () -> RunWitness.start(folder, again, log.verifierKey(), new InetSocketAddress("127.0.0.1", 0)))
                .isInstanceOf(IOException.class);
        assertThat(submit(30, 40, log.sign(TREE.head(40))).statusCode()).isEqualTo(500);
    }

    @Test
    void strangers_and_unsigned_heads_are_refused() throws Exception {
        var stranger = Keys.log(GrownTree.ORIGIN);
        assertThat(submit(0, 5, stranger.sign(TREE.head(5))).statusCode()).isEqualTo(403);
        var elsewhere = Keys.log("log.example/other");
        var other =
                elsewhere.sign(new TreeHead("log.example/other", 5, TREE.head(5).root()));
        assertThat(submit(0, 5, other).statusCode()).isEqualTo(404);
        assertThat(submit(0, 5, log.sign(TREE.head(5))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old",
                "old \n\n{note}",
                "old 0\n{note}",
                "old 00\n\n{note}",
                "old -1\n\n{note}",
                "old 0\n\n",
                "old 0\nAAAA\n\n{note}",
                "new 0\n\n{note}",
                "old 99\n\n{note}",
                "old 9223372036854775808\n\n{note}",
                "old 0\n{path}\n{note}"
            })
    void what_is_no_submission_is_refused(String body) throws Exception {
        var path = (Hash.EMPTY_TREE.base64() + "\n").repeat(64);
        var note = log.sign(TREE.head(5)).format();
        assertThat(post(body.replace("{note}", note).replace("{path}", path)).statusCode())
                .isEqualTo(400);
        assertThat(Files.exists(folder.resolve("latest"))).isFalse();
    }

    @Test
    void a_proof_from_nothing_must_be_empty_and_too_long_a_body_is_cut_off() throws Exception {
        var note = log.sign(TREE.head(5)).format();
        assertThat(post("old 0\n" + Hash.EMPTY_TREE.base64() + "\n\n" + note).statusCode())
                .isEqualTo(422);
        assertThat(post("x".repeat(300_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void random_damage_is_never_cosigned() throws Exception {
        submit(0, 30, log.sign(TREE.head(30)));
        var body = "old 30\n" + lines(TREE.consistency(30, 50).path()) + "\n"
                + log.sign(TREE.head(50)).format();
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var chars = body.toCharArray();
            int at = random.nextInt(chars.length);
            char other = (char) (' ' + random.nextInt(95));
            if (chars[at] != other && at < body.lastIndexOf(' ')) {
                chars[at] = other;
                assertThat(post(new String(chars)).statusCode()).isIn(400, 403, 404, 409, 422);
            }
        }
        assertThat(post(body).statusCode()).isEqualTo(200);
    }

    @Test
    void of_submissions_at_once_the_state_never_goes_back() throws Exception {
        submit(0, 1, log.sign(TREE.head(1)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.rangeClosed(2, 40)
                    .mapToObj(size -> threads.submit(() -> submit(1, size, log.sign(TREE.head(size)))))
                    .toList();
            int cosigned = 0;
            for (var answer : answers) {
                cosigned += answer.get().statusCode() == 200 ? 1 : 0;
            }
            assertThat(cosigned).isEqualTo(1);
        }
    }

    private HttpResponse<String> submit(int old, int size, SignedNote note) throws Exception {
        var path = old <= size ? TREE.consistency(old, size).path() : List.<Hash>of();
        return post("old " + old + "\n" + lines(path) + "\n" + note.format());
    }

    private static String lines(List<Hash> path) {
        return String.join("", path.stream().map(hash -> hash.base64() + "\n").toList());
    }

    private HttpResponse<String> post(String body) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/add-checkpoint");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
