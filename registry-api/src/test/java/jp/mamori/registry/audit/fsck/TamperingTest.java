package jp.mamori.registry.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.CompactRange;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.TreeHead;
import jp.mamori.registry.audit.fsck.Finding.Fault;
import jp.mamori.registry.audit.tree.Acts;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.Columns;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thirteen tampering drills: whoever has root on the database is found, and the place is named. */
@RegistryTest
class TamperingTest {
    private final Acts acts;
    private final Sequencer sequencer;
    private final SignCheckpoint signCheckpoint;
    private final CheckLog checkLog;
    private final Checkpoints checkpoints;
    private final LogKey logKey;
    private final FileKeys fileKeys;
    private final Registry registry;
    private final Rows rows;
    private final TestClock clock;
    private final List<Checkpoint> kept = new ArrayList<>();
    private FileId file;

    TamperingTest(
            Acts acts,
            Sequencer sequencer,
            SignCheckpoint signCheckpoint,
            CheckLog checkLog,
            Checkpoints checkpoints,
            LogKey logKey,
            FileKeys fileKeys,
            Registry registry,
            Rows rows,
            TestClock clock) {
        this.acts = acts;
        this.sequencer = sequencer;
        this.signCheckpoint = signCheckpoint;
        this.checkLog = checkLog;
        this.checkpoints = checkpoints;
        this.logKey = logKey;
        this.fileKeys = fileKeys;
        this.registry = registry;
        this.rows = rows;
        this.clock = clock;
    }

    /** 600 events, two full tiles, checkpoints at 100, 300, 520 and 600. */
    @BeforeEach
    void grow() {
        registry.reset();
        kept.clear();
        file = acts.newFile();
        for (int events : List.of(100, 200, 220, 80)) {
            acts.edit(file, events);
            sequence();
            signCheckpoint.sign();
            kept.add(checkpoints.newest().orElseThrow().checkpoint());
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(checkLog.check(kept)).isEmpty();
    }

    private void sequence() {
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int some) && some > 0) {
            assertThat(from).isNotNegative();
        }
    }

    private List<Finding> inside() {
        return checkLog.check(List.of());
    }

    private void changeEvent(String change, long seq) {
        assertThat(rows.update(
                        "UPDATE audit_outbox o JOIN audit_leaf l ON l.event_id = o.id SET " + change
                                + " WHERE l.seq = ?",
                        seq))
                .isEqualTo(1);
    }

    @Test
    void drill_1_a_changed_byte() {
        changeEvent("o.type = 'disposition.editee'", 417);
        assertThat(inside()).containsExactly(Finding.at(Fault.EVENT_CHANGED, 417));
    }

    @Test
    void drill_1_a_changed_byte_of_the_stored_leaf() {
        rows.update("UPDATE audit_leaf SET leaf_hash = REPEAT('x', 32) WHERE seq = 117");
        assertThat(inside())
                .contains(
                        Finding.at(Fault.EVENT_CHANGED, 117),
                        Finding.at(Fault.TILE_DIFFERS, 117),
                        new Finding(Fault.CHECKPOINT_DIFFERS, 100, 299));
    }

    @Test
    void drill_2_swapped_leaves() {
        swap(130, 140);
        assertThat(inside())
                .contains(
                        Finding.at(Fault.TILE_DIFFERS, 130),
                        Finding.at(Fault.TILE_DIFFERS, 140),
                        new Finding(Fault.CHECKPOINT_DIFFERS, 100, 299));
    }

    @Test
    void drill_2_swapped_leaves_at_the_right_edge_where_no_tile_is_full_yet() {
        swap(530, 540);
        assertThat(inside()).contains(new Finding(Fault.CHECKPOINT_DIFFERS, 520, 599));
    }

    private void swap(long left, long right) {
        rows.update("UPDATE audit_leaf SET seq = 1000000 WHERE seq = ?", left);
        rows.update("UPDATE audit_leaf SET seq = ? WHERE seq = ?", left, right);
        rows.update("UPDATE audit_leaf SET seq = ? WHERE seq = 1000000", right);
    }

    @Test
    void drill_3_the_last_leaf_deleted() {
        rows.update("DELETE FROM audit_leaf WHERE seq = 599");
        assertThat(inside()).contains(Finding.at(Fault.LEAF_MISSING, 599));
    }

    @Test
    void drill_4_a_middle_leaf_deleted() {
        rows.update("DELETE FROM audit_leaf WHERE seq = 333");
        assertThat(inside()).contains(Finding.at(Fault.LEAF_MISSING, 333));
    }

    @Test
    void drill_5_a_leaf_inserted() {
        rows.update("INSERT INTO audit_leaf (seq, event_id, leaf_hash) VALUES (600, REPEAT('e', 16), REPEAT('l', 32))");
        assertThat(inside()).containsExactly(Finding.at(Fault.LEAF_INSERTED, 600));
    }

    @Test
    void drill_5_a_leaf_put_in_between_with_everything_after_it_renumbered() {
        rows.update("UPDATE audit_leaf SET seq = seq + 1 WHERE seq >= 200 ORDER BY seq DESC");
        rows.update("INSERT INTO audit_leaf (seq, event_id, leaf_hash) VALUES (200, REPEAT('e', 16), REPEAT('l', 32))");
        assertThat(inside())
                .contains(
                        Finding.at(Fault.EVENT_MISSING, 200),
                        Finding.at(Fault.TILE_DIFFERS, 200),
                        Finding.at(Fault.LEAF_INSERTED, 600));
    }

    @Test
    void drill_6_truncation() {
        truncate(560);
        assertThat(inside()).contains(new Finding(Fault.TRUNCATED, 560, 599));
    }

    @Test
    void drill_7_the_whole_database_rolled_back() {
        truncate(520);
        rows.update("DELETE FROM audit_checkpoint WHERE tree_size > 520");
        rows.update("DELETE o FROM audit_outbox o LEFT JOIN audit_leaf l ON l.event_id = o.id WHERE l.seq IS NULL");
        assertThat(inside()).isEmpty();
        assertThat(checkLog.check(kept)).containsExactly(new Finding(Fault.ROLLED_BACK, 520, 599));
    }

    private void truncate(long size) {
        rows.update("DELETE FROM audit_leaf WHERE seq >= ?", size);
        var edge = new CompactRange();
        rows.query("SELECT leaf_hash FROM audit_leaf ORDER BY seq")
                .forEach(row -> edge.append(Hash.of((byte[]) row.get("leaf_hash"))));
        rows.update("UPDATE audit_head SET tree_size = ?, edge = ?", size, Columns.join(edge.edge()));
    }

    @Test
    void drill_8_everything_recomputed_and_signed_with_the_stolen_key_is_found_by_the_witness_only() {
        changeEvent("o.type = 'disposition.forged'", 417);
        for (var table : List.of("audit_leaf", "audit_tile", "audit_checkpoint")) {
            rows.update("DELETE FROM " + table);
        }
        rows.update("UPDATE audit_head SET tree_size = 0, edge = ''");
        rows.update("INSERT INTO audit_pending (event_id) SELECT id FROM audit_outbox");
        sequence();
        signCheckpoint.sign();
        assertThat(inside()).isEmpty();
        assertThat(checkLog.check(List.of(kept.get(1), kept.get(2))))
                .containsExactly(new Finding(Fault.REWRITTEN, 300, 519));
    }

    @Test
    void drill_9_two_heads_of_one_size() {
        var other = new TreeHead(logKey.origin(), 300, Hash.sha256(new byte[] {1}));
        rows.update(
                "UPDATE audit_checkpoint SET root = ?, note = ? WHERE tree_size = 300",
                other.root().bytes(),
                resigned(other));
        assertThat(checkLog.check(kept))
                .contains(Finding.at(Fault.TWO_HEADS, 299), new Finding(Fault.CHECKPOINT_DIFFERS, 100, 299));
    }

    /** What somebody who has the log's key can make. */
    private byte[] resigned(TreeHead head) {
        var pair = registry.bean(Keystore.class).pair("log-1");
        return NoteSigner.of(logKey.origin(), VerifierKey.Type.NOTE, pair.getPrivate(), pair.getPublic())
                .sign(head)
                .format()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void drill_10_a_reused_event_id() {
        rows.update("ALTER TABLE audit_leaf DROP INDEX audit_leaf_event");
        try {
            rows.update("""
                    UPDATE audit_leaf a JOIN audit_leaf b ON b.seq = 210
                    SET a.event_id = b.event_id, a.leaf_hash = b.leaf_hash WHERE a.seq = 250
                    """);
            assertThat(inside())
                    .contains(
                            Finding.at(Fault.EVENT_REUSED, 210),
                            Finding.at(Fault.EVENT_REUSED, 250),
                            Finding.at(Fault.TILE_DIFFERS, 250));
        } finally {
            rows.update("DELETE FROM audit_leaf WHERE seq = 250");
            rows.update("ALTER TABLE audit_leaf ADD UNIQUE KEY audit_leaf_event (event_id)");
        }
    }

    @Test
    void drill_11_a_ciphertext_moved_to_another_row() {
        var other = rows.query(
                "SELECT o.private_ct FROM audit_outbox o JOIN audit_leaf l ON l.event_id = o.id WHERE l.seq = 21");
        assertThat(rows.update(
                        "UPDATE audit_outbox o JOIN audit_leaf l ON l.event_id = o.id SET o.private_ct = ? WHERE l.seq = 20",
                        Objects.requireNonNull(other.getFirst().get("private_ct"))))
                .isEqualTo(1);
        assertThat(inside()).containsExactly(Finding.at(Fault.CONTENT_MOVED, 20));
    }

    @Test
    void drill_12_an_edited_tile() {
        rows.update("UPDATE audit_tile SET hashes = INSERT(hashes, 32 * 77 + 1, 1, 'x') WHERE tile_index = 1");
        assertThat(inside()).containsExactly(Finding.at(Fault.TILE_DIFFERS, 256 + 77));
    }

    @Test
    void drill_13_the_clock_set_back() {
        clock.set(TestClock.START.minus(Duration.ofMinutes(5)));
        acts.edit(file, 1);
        sequence();
        signCheckpoint.sign();
        assertThat(inside())
                .containsExactlyInAnyOrder(
                        Finding.at(Fault.CLOCK_SET_BACK, 600), Finding.at(Fault.CLOCK_SET_BACK, 600));
    }

    @Test
    void an_event_that_was_kept_out_of_the_log_is_missed() {
        acts.edit(file, 1);
        rows.update("DELETE FROM audit_pending");
        assertThat(inside()).containsExactly(Finding.at(Fault.EVENT_UNLOGGED, 600));
    }

    @Test
    void a_checkpoint_that_the_logs_key_did_not_sign_is_no_checkpoint() {
        rows.update("UPDATE audit_checkpoint SET root = REPEAT('r', 32) WHERE tree_size = 520");
        assertThat(inside()).containsExactly(Finding.at(Fault.CHECKPOINT_FORGED, 519));
        rows.update("UPDATE audit_checkpoint SET note = 'text' WHERE tree_size = 520");
        assertThat(inside()).containsExactly(Finding.at(Fault.CHECKPOINT_FORGED, 519));
    }

    @Test
    void after_a_files_key_is_destroyed_the_log_still_proves() {
        fileKeys.destroy(file);
        assertThat(checkLog.check(kept)).isEmpty();
    }

    @Test
    void checkpoints_kept_one_after_the_other_are_read_back() throws Exception {
        var text = String.join("", kept.stream().map(one -> one.note().format()).toList());
        assertThat(Known.notes(text, logKey.trust()))
                .extracting(one -> one.head().size())
                .containsExactly(100L, 300L, 520L, 600L);
    }
}
