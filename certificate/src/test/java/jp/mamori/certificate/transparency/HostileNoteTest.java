package jp.mamori.certificate.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import jp.mamori.certificate.Rounds;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.certificate.transparency.tree.GrownTree;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;
import jp.mamori.certificate.transparency.tree.TreeHead;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNoteTest {
    private static final long SEED = 20_261_122;
    private static final int ROUNDS = Rounds.of(3_000, 100_000);
    private static final GrownTree TREE = GrownTree.of(40);
    private static final Instant NOON = Instant.parse("2027-04-01T03:00:00Z");

    private final NoteSigner log = Keys.log(GrownTree.ORIGIN);
    private final NoteSigner witness = Keys.witness("auditor.example/witness");
    private final Trust trust = new Trust(log.verifierKey(), List.of(witness.verifierKey()), 1);
    private final SignedNote bare = log.sign(TREE.head(29));
    private final SignedNote note = bare.with(List.of(witness.cosign(bare, NOON)));

    @Test
    void a_note_comes_back_as_it_was_written() throws ProofRejected {
        assertThat(SignedNote.parse(note.format())).isEqualTo(note);
        assertThat(trust.open(note).head()).isEqualTo(TREE.head(29));
        assertThat(trust.open(note).seen())
                .containsExactly(new Checkpoint.Seen("auditor.example/witness", NOON.getEpochSecond()));
    }

    @Test
    void every_single_changed_byte_is_refused() {
        var bytes = note.format().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                var forged = bytes.clone();
                forged[i] ^= (byte) (1 << bit);
                refused(forged);
            }
        }
    }

    @Test
    void every_truncation_is_refused() {
        var bytes = note.format().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            refused(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void random_damage_is_refused_and_nothing_else_is_thrown() {
        var random = new Random(SEED);
        var bytes = note.format().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            refused(damaged(bytes, random));
        }
    }

    /** Opens it, or is refused in the one way; what opens is what was signed. */
    private void refused(byte[] forged) {
        try {
            assertThat(trust.open(SignedNote.parse(forged)).head()).isEqualTo(TREE.head(29));
            assertThat(new String(forged, StandardCharsets.UTF_8)).startsWith(note.text());
        } catch (ProofRejected e) {
            assertThat(e.flaw()).isNotNull();
        }
    }

    static byte[] damaged(byte[] bytes, Random random) {
        var lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)")));
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(random.nextInt(lines.size()));
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            case 2 -> Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            case 3 -> lines.add(random.nextInt(lines.size()), random.nextBoolean() ? "\n" : "x\n");
            default -> lines.set(random.nextInt(lines.size()), "9".repeat(random.nextInt(30)) + "\n");
        }
        var forged = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(3); changes > 0 && forged.length > 0; changes--) {
            forged[random.nextInt(forged.length)] = (byte) random.nextInt(256);
        }
        return forged;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n—\n",
                "text\n\n— \n",
                "text\n\n— name\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u3000b AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAA_AAA=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n",
                "te\u0000xt\n\n— name AAAAAAA=\n",
                "te\ud800xt\n\n— name AAAAAAA=\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(ProofRejected.class);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        var bytes = "te?xt\n\n— name AAAAAAA=\n".getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xc0;
        flaw(Flaw.SHAPE, () -> SignedNote.parse(bytes));
    }

    @Test
    void a_note_too_long_or_with_too_many_signatures_is_refused_and_one_with_sixteen_is_read() throws ProofRejected {
        var lines = "— name AAAAAAA=\n";
        assertThat(SignedNote.parse("text\n\n" + lines.repeat(16)).signatures()).hasSize(16);
        flaw(Flaw.TOO_LONG, () -> SignedNote.parse("text\n\n" + lines.repeat(65)));
        flaw(Flaw.TOO_LONG, () -> SignedNote.parse("x".repeat(200_000) + "\n\n" + lines));
        flaw(Flaw.TOO_LONG, () -> SignedNote.parse(new byte[200_000]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n01\n{root}\n",
                "o\n-1\n{root}\n",
                "o\n+1\n{root}\n",
                "o\n1.0\n{root}\n",
                "o\n9223372036854775808\n{root}\n",
                "o\n99999999999999999999\n{root}\n",
                "o\n\u0661\n{root}\n",
                "\n1\n{root}\n",
                "o\n\n{root}\n",
                "o\n1\n{root}",
                "o\n1\n{root}\n\n",
                "o\n1\n{root}=\n",
                "o\n1\nAAAA\n",
                "o\n1\n{root}\n\nx\n",
                "o\n0\n{root}\n"
            })
    void what_is_no_head_is_refused(String text) {
        var root = TREE.head(1).root().base64();
        assertThatThrownBy(() -> TreeHead.parse(text.replace("{root}", root))).isInstanceOf(ProofRejected.class);
    }

    @Test
    void extension_lines_are_left_aside_but_signed() throws ProofRejected {
        var head = TreeHead.parse(TREE.head(5).text() + "extension\n");
        assertThat(head).isEqualTo(TREE.head(5));
    }

    @Test
    void a_note_without_the_logs_signature_is_refused_whoever_else_signed() {
        var stranger = Keys.log(GrownTree.ORIGIN).sign(TREE.head(29));
        flaw(Flaw.NOT_SIGNED, () -> trust.open(stranger));
        flaw(Flaw.NOT_SIGNED, () -> trust.open(new SignedNote(note.text(), List.of(witness.cosign(bare, NOON)))));
    }

    @Test
    void an_unknown_key_of_the_same_name_is_passed_over() throws ProofRejected {
        var stranger = Keys.log(GrownTree.ORIGIN).sign(TREE.head(29));
        assertThat(trust.open(note.with(stranger.signatures())).head()).isEqualTo(TREE.head(29));
    }

    @Test
    void one_wrong_signature_by_a_known_key_rejects_the_note_even_beside_a_right_one() {
        var wrong = log.sign(TREE.head(30)).signatures();
        flaw(Flaw.SIGNATURE, () -> trust.open(note.with(wrong)));
    }

    @Test
    void a_log_cannot_speak_for_another_origin() {
        var other = log.sign(new TreeHead("log.example/other", 5, TREE.head(5).root()));
        flaw(Flaw.ORIGIN, () -> Trust.of(log.verifierKey()).open(other));
    }

    @Test
    void an_unwatched_checkpoint_is_refused_where_a_witness_is_asked_for() {
        flaw(Flaw.WITNESSES, () -> trust.open(bare));
    }

    @Test
    void one_witness_twice_is_one_witness() {
        var second = Keys.witness("second.example/witness");
        var both = new Trust(log.verifierKey(), List.of(witness.verifierKey(), second.verifierKey()), 2);
        flaw(Flaw.WITNESSES, () -> both.open(note.with(List.of(witness.cosign(bare, NOON.plusSeconds(9))))));
        assertThatThrownBy(() -> new Trust(log.verifierKey(), List.of(witness.verifierKey(), witness.verifierKey()), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_witness_key_is_no_log_key_and_the_reverse() throws ProofRejected {
        assertThat(log.verifierKey().witnessed(bare)).isEmpty();
        flaw(Flaw.SIGNATURE, () -> witness.verifierKey().witnessed(witness.sign(TREE.head(29))));
    }

    @Test
    void a_cosignature_says_its_time_and_an_altered_time_is_refused() throws ProofRejected {
        assertThat(witness.verifierKey().witnessed(note)).hasValue(NOON.getEpochSecond());
        var cosignature = witness.cosign(bare, NOON);
        var later = cosignature.bytes();
        later[7]++;
        var negative = cosignature.bytes();
        negative[0] = (byte) 0x80;
        for (var bytes : List.of(later, negative, new byte[72], new byte[64], new byte[1])) {
            var forged = bare.with(List.of(new NoteSignature(cosignature.name(), cosignature.id(), bytes)));
            flaw(Flaw.SIGNATURE, () -> trust.open(forged));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "a+b+c",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n"
            })
    void what_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(ProofRejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void a_key_under_which_forgeries_verify_is_refused(String hex) {
        var raw = HexFormat.of().parseHex(hex);
        flaw(Flaw.KEY, () -> VerifierKey.of("log.example", Type.NOTE, raw));
    }

    private static void flaw(Flaw flaw, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProofRejected.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }
}
