package jp.mamori.benchmarks.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.mamori.registry.audit.fsck.RunFsck;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;

/** {@code ./mamori bench fsck [LEAVES]}: makes a log of so many sealed events and runs {@code audit fsck} on it. */
public final class FsckBench {
    private static final int LEAVES = 1_000_000;
    private static final int FILES = 5_000;
    private static final int BATCH = 1_000;
    private static final String PART = """
            {"actorKind":"OFFICER","naturalPerson":"00000000-0000-0001-0000-000000000002","organisation":null,\
            "role":"BOARD_DRAFTER","purpose":"","fields":["names","birthDate"],"details":{},"number":1}""";

    private FsckBench() {}

    public static void main(String[] arguments) throws Exception {
        int leaves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LEAVES;
        try (var rig = Rig.idle()) {
            long before = System.nanoTime();
            fill(rig, leaves);
            var sequencer = rig.bean(Sequencer.class);
            while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events) && events > 0) {
                if (from % (100 * BATCH * 2) == 0) {
                    System.out.printf("%d numbered%n", from);
                }
            }
            rig.bean(SignCheckpoint.class).sign();
            System.out.printf("%d leaves made in %d s%n", leaves, seconds(before));
            rig.asSystemProperties();
            before = System.nanoTime();
            RunFsck.main(new String[0]);
            System.out.printf("fsck of %d leaves: %d s, from the start of the program%n", leaves, seconds(before));
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private static void fill(Rig rig, int leaves) throws Exception {
        var ids = rig.bean(Ids.class);
        var files = new ArrayList<FileId>();
        for (int i = 0; i < FILES; i++) {
            files.add(new FileId(ids.next()));
            rig.bean(FileKeys.class).create(files.getLast());
        }
        var opened = List.copyOf(rig.bean(FileKeys.class).openAll(files).entrySet());
        try (var root = rig.root()) {
            root.setAutoCommit(false);
            for (int from = 0; from < leaves; from += BATCH) {
                insert(root, ids, opened, Math.min(BATCH, leaves - from));
                root.commit();
            }
        }
    }

    private static void insert(Connection root, Ids ids, List<Map.Entry<FileId, FileKey>> opened, int count)
            throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var event = root.prepareStatement("INSERT INTO audit_outbox"
                        + " (id, type, occurred_at, key_owner, private_ct, commitment)"
                        + " VALUES (?, 'disposition.read', ?, ?, ?, ?)");
                var queue = root.prepareStatement("INSERT INTO audit_pending (event_id) VALUES (?)")) {
            for (int i = 0; i < count; i++) {
                var id = ids.next();
                var file = opened.get(ThreadLocalRandom.current().nextInt(opened.size()));
                var salt = new byte[32];
                ThreadLocalRandom.current().nextBytes(salt);
                var opening =
                        (new String(salt, StandardCharsets.ISO_8859_1) + PART).getBytes(StandardCharsets.ISO_8859_1);
                event.setBytes(1, Uuids.bytes(id));
                event.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
                event.setBytes(3, Uuids.bytes(file.getKey().value()));
                event.setBytes(4, file.getValue().seal(opening, Place.of("audit_outbox", "private_ct", id)));
                event.setBytes(5, sha.digest(opening));
                event.addBatch();
                queue.setBytes(1, Uuids.bytes(id));
                queue.addBatch();
            }
            event.executeBatch();
            queue.executeBatch();
        }
    }
}
