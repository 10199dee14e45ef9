package jp.mamori.certificate.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mamori.certificate.transparency.tree.ConsistencyProof;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyProofTest {
    private static final byte[] OPENING = "0123456789abcdef0123456789abcdef{}".getBytes(StandardCharsets.US_ASCII);
    private static final LoggedEvent EVENT = new LoggedEvent(
            new UUID(1, 2), "check.performed", Instant.parse("2027-04-01T03:00:00.120Z"), Hash.sha256(OPENING));

    @TempDir
    private Path folder;

    private final NoteSigner log = Keys.log(GrownTree.ORIGIN);
    private final NoteSigner witness = Keys.witness("auditor.example/witness");
    private final GrownTree tree = tree();

    private static GrownTree tree() {
        var leaves = new ArrayList<>(GrownTree.of(40).leaves(40));
        leaves.set(9, EVENT.leaf());
        return new GrownTree(leaves);
    }

    private String proof() throws IOException {
        var note = log.sign(tree.head(30));
        var watched = note.with(List.of(witness.cosign(note, Instant.EPOCH)));
        var bare = new TransparencyProof(new byte[0], tree.inclusion(9, 30), watched);
        return write("event.tlog-proof", EventProof.file(EVENT, OPENING, bare).format());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String run(int status, String... arguments) {
        var out = new StringBuilder();
        assertThat(VerifyProof.verify(out, arguments)).isEqualTo(status);
        return out.toString();
    }

    @Test
    void a_kept_event_is_verified_with_public_keys_only() throws IOException {
        assertThat(run(
                        0,
                        "verify-inclusion",
                        "--json",
                        "--log",
                        log.verifierKey().text(),
                        "--witness",
                        witness.verifierKey().text(),
                        "--quorum",
                        "1",
                        proof()))
                .isEqualTo(
                        "{\"result\":\"HOLDS\",\"origin\":\"log.example/mamori\",\"size\":30,\"witnesses\":1,\"index\":9,"
                                + "\"event\":\"00000000-0000-0001-0000-000000000002\",\"type\":\"check.performed\","
                                + "\"at\":\"2027-04-01T03:00:00.120Z\"}\n");
    }

    @Test
    void a_bare_leaf_is_verified_and_another_one_is_not() throws IOException {
        var key = log.verifierKey().text();
        var leaf = EVENT.leaf().base64();
        assertThat(run(0, "verify-inclusion", "--log", key, "--leaf", leaf, proof()))
                .contains("result: HOLDS");
        assertThat(run(
                        1,
                        "verify-inclusion",
                        "--json",
                        "--log",
                        key,
                        "--leaf",
                        tree.leaf(3).base64(),
                        proof()))
                .contains("\"REJECTED\"", "\"PATH\"");
    }

    @Test
    void another_logs_key_is_refused() throws IOException {
        var stranger = Keys.log(GrownTree.ORIGIN).verifierKey().text();
        assertThat(run(1, "verify-inclusion", "--json", "--log", stranger, proof()))
                .contains("\"NOT_SIGNED\"");
    }

    @Test
    void two_checkpoints_are_consistent_or_not() throws IOException {
        var key = log.verifierKey().text();
        var older = write("older", log.sign(tree.head(12)).format());
        var newer = write("newer", log.sign(tree.head(30)).format());
        var path = write("path", lines(tree.consistency(12, 30)));
        assertThat(run(0, "verify-consistency", "--json", "--log", key, older, newer, path))
                .contains("\"older\":12", "\"size\":30");
        assertThat(run(1, "verify-consistency", "--json", "--log", key, newer, older, path))
                .contains("\"PATH\"");
        var forged = write("forged", log.sign(GrownTree.of(40).head(30)).format());
        assertThat(run(1, "verify-consistency", "--json", "--log", key, older, forged, path))
                .contains("\"PATH\"");
    }

    private static String lines(ConsistencyProof proof) {
        return String.join(
                "", proof.path().stream().map(hash -> hash.base64() + "\n").toList());
    }

    @Test
    void a_wrong_question_is_answered_with_the_usage() throws IOException {
        assertThat(run(2)).startsWith("Usage");
        assertThat(run(0, "--help")).startsWith("Usage");
        assertThat(run(2, "verify-inclusion", proof())).contains("--log is needed", "Usage");
        assertThat(run(2, "verify-everything", proof())).contains("Usage");
        assertThat(run(2, "verify-inclusion", "--log", log.verifierKey().text()))
                .contains("1 file(s)");
        assertThat(run(2, "verify-inclusion", "--log", log.verifierKey().text(), "nowhere"))
                .isEmpty();
    }
}
