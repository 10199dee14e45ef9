package jp.mamori.certificate.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.mamori.certificate.Rounds;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.InclusionProof;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransparencyProofTest {
    private static final long SEED = 4;
    private static final int ROUNDS = Rounds.of(3_000, 100_000);
    private static final int LARGEST = 300;
    private static final int INDEX = 17;
    private static final int SIZE = 29;
    private static final byte[] OPENING =
            "0123456789abcdef0123456789abcdef{\"role\":\"BOARD_APPROVER\"}".getBytes(StandardCharsets.UTF_8);
    private static final LoggedEvent EVENT = new LoggedEvent(
            UUID.fromString("019a0000-0000-7000-8000-000000000001"),
            "disposition.step-approved",
            Instant.parse("2027-04-01T03:00:00.120Z"),
            Hash.sha256(OPENING));

    private final NoteSigner log = Keys.log(GrownTree.ORIGIN);
    private final Trust trust = Trust.of(log.verifierKey());
    private final GrownTree tree = with(EVENT.leaf());

    private static GrownTree with(Hash leaf) {
        var leaves = new ArrayList<>(GrownTree.of(40).leaves(40));
        leaves.set(INDEX, leaf);
        return new GrownTree(leaves);
    }

    private TransparencyProof bare() {
        return new TransparencyProof(new byte[0], tree.inclusion(INDEX, SIZE), log.sign(tree.head(SIZE)));
    }

    private byte[] file() {
        return EventProof.file(EVENT, OPENING, bare()).format().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_file_is_laid_out_as_the_standard_says() {
        var lines = new TransparencyProof(
                        "ab".getBytes(StandardCharsets.UTF_8), bare().inclusion(), bare().checkpoint())
                .format()
                .split("\n", -1);
        assertThat(lines[0]).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(lines[1]).isEqualTo("extra YWI=");
        assertThat(lines[2]).isEqualTo("index 17");
        assertThat(lines[3]).isEqualTo(tree.leaf(16).base64());
        assertThat(bare().format()).startsWith("c2sp.org/tlog-proof@v1\nindex 17\n");
    }

    @Test
    void a_person_verifies_offline_what_they_kept() throws ProofRejected {
        var proof = EventProof.parse(file());
        assertThat(proof.event()).isEqualTo(EVENT);
        assertThat(proof.privatePart()).asString().isEqualTo("{\"role\":\"BOARD_APPROVER\"}");
        assertThat(proof.verify(trust).head()).isEqualTo(tree.head(SIZE));
    }

    @Test
    void the_events_entry_has_one_spelling() throws ProofRejected {
        assertThat(new String(EVENT.entry(), StandardCharsets.US_ASCII))
                .isEqualTo("""
                mamori.jp/event@v1
                019a0000-0000-7000-8000-000000000001
                disposition.step-approved
                2027-04-01T03:00:00.120000Z
                %s
                """.formatted(Hash.sha256(OPENING).base64()));
        var shorter = new String(EVENT.entry(), StandardCharsets.US_ASCII).replace("0000Z", "Z");
        assertThatThrownBy(() -> LoggedEvent.parse(shorter.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(ProofRejected.class);
    }

    @Test
    void an_event_told_differently_is_refused() throws ProofRejected {
        var opening = OPENING.clone();
        opening[40] ^= 1;
        var other = EventProof.parse(
                EventProof.file(EVENT, opening, bare()).format().getBytes(StandardCharsets.UTF_8));
        flaw(Flaw.COMMITMENT, () -> other.verify(trust));
        var later = new LoggedEvent(EVENT.id(), EVENT.type(), EVENT.at().plusMillis(1), EVENT.commitment());
        var moved = EventProof.parse(
                EventProof.file(later, OPENING, bare()).format().getBytes(StandardCharsets.UTF_8));
        flaw(Flaw.PATH, () -> moved.verify(trust));
    }

    @Test
    void an_index_or_size_other_than_the_signed_one_is_refused_for_every_tree() throws ProofRejected {
        var grown = GrownTree.of(LARGEST);
        for (int size = 1; size <= LARGEST; size++) {
            var checkpoint = log.sign(grown.head(size));
            for (int index : List.of(0, size / 3, size / 2, size - 1)) {
                var path = grown.inclusion(index, size).path();
                new TransparencyProof(new byte[0], new InclusionProof(index, path), checkpoint)
                        .verify(grown.leaf(index), trust);
                var beyond = new TransparencyProof(new byte[0], new InclusionProof(index + size, path), checkpoint);
                flaw(Flaw.INDEX, () -> beyond.verify(grown.leaf(index), trust));
            }
            var resized = new SignedNote(grown.head(size, size + 1).text(), checkpoint.signatures());
            var proof = new TransparencyProof(new byte[0], grown.inclusion(0, size), resized);
            flaw(Flaw.SIGNATURE, () -> proof.verify(grown.leaf(0), trust));
        }
    }

    @Test
    void every_changed_byte_of_the_file_is_refused_or_changes_nothing() {
        var file = file();
        for (int i = 0; i < file.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                var forged = file.clone();
                forged[i] ^= (byte) (1 << bit);
                refused(forged);
            }
        }
    }

    @Test
    void random_damage_is_refused_and_nothing_else_is_thrown() {
        var random = new Random(SEED);
        var file = file();
        for (int round = 0; round < ROUNDS; round++) {
            refused(HostileNoteTest.damaged(file, random));
        }
    }

    private void refused(byte[] forged) {
        try {
            var proof = EventProof.parse(forged);
            assertThat(proof.verify(trust).head()).isEqualTo(tree.head(SIZE));
            assertThat(proof.event()).isEqualTo(EVENT);
            assertThat(proof.opening()).isEqualTo(OPENING);
            assertThat(proof.proof().inclusion().index()).isEqualTo(INDEX);
        } catch (ProofRejected e) {
            assertThat(e.flaw()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v1\n\n{note}",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n{note}",
                "c2sp.org/tlog-proof@v1\nextra AA=\nindex 0\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n{note}",
                "c2sp.org/tlog-proof@v1\nindex 0\n{path}\n{note}",
                "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\n{note}"
            })
    void what_is_no_proof_is_refused(String text) {
        var path = (Hash.EMPTY_TREE.base64() + "\n").repeat(64);
        var file = text.replace("{note}", bare().checkpoint().format()).replace("{path}", path);
        assertThatThrownBy(() -> TransparencyProof.parse(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProofRejected.class);
    }

    @Test
    void a_file_too_long_is_refused_before_it_is_read() {
        flaw(Flaw.TOO_LONG, () -> TransparencyProof.parse(new byte[1_000_000]));
    }

    private static void flaw(Flaw flaw, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProofRejected.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }
}
