package jp.mamori.registry.audit.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.audit.fsck.CheckedLog;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.audit.tree.Acts;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The databases' disk is a small one in memory, which a file of somebody else fills to the last byte.
 *
 * <p>Not on it: the binary log, which these servers do not write; docs/operations.md says what happens when that one's disk is full.
 */
@RegistryTest
class DiskFullTest {
    private static final long ROOM = 2L * 1024 * 1024;
    private static final List<String> UNPERSONAL = List.of(
            "/v1/log", "/v1/log/checkpoint", "/v1/authorities", "/v1/published-orders", "/.well-known/jwks.json");

    @Test
    void when_the_disk_is_full_writes_answer_503_reads_go_on_and_it_resumes_by_itself(@TempDir Path folder)
            throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString()), "nobody may mount here");
        try (var servers = LocalServers.start(disk.resolve("servers"), ServerSettings.forTests());
                var node = new DrillNode(servers, folder, Map.of())) {
            var before = node.writes("before");
            assertThat(before.statusCode()).isEqualTo(200);
            signed(node);
            var filler = disk.resolve("somebody-elses");
            fill(filler, Files.getFileStore(disk).getUsableSpace() - ROOM);

            writeUntilRefused(node);
            for (var path : UNPERSONAL) {
                assertThat(node.reads(path)).as(path).isEqualTo(200);
            }
            var personal = node.reads("/v1/applicant", before);
            assertThat(personal.statusCode()).as(personal.body()).isEqualTo(503);
            assertThat(personal.body()).contains("cannot-log");

            Files.delete(filler);
            assertThat(node.writes("after").statusCode()).isEqualTo(200);
            assertThat(node.reads("/v1/applicant", before).statusCode()).isEqualTo(200);
            signed(node);
            node.bean(CheckedLog.class).assertWhole();
        } finally {
            runs("umount", disk.toString());
        }
    }

    private static void signed(DrillNode node) {
        while (node.bean(Sequencer.class).sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        assertThat(node.bean(SignCheckpoint.class).sign()).isPresent();
    }

    /** Tables keep some room of their own: it is used up first. */
    private static void writeUntilRefused(DrillNode node) throws Exception {
        var acts = node.bean(Acts.class);
        var file = acts.newFile();
        assertThatThrownBy(() -> {
                    for (int round = 0; round < 500; round++) {
                        acts.edit(file, 100);
                    }
                })
                .isInstanceOf(CannotLog.class);
        HttpResponse<String> answer = node.writes("full-0");
        for (int one = 1; one < 200 && answer.statusCode() == 200; one++) {
            answer = node.writes("full-" + one);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    }

    private static void fill(Path file, long bytes) throws IOException {
        var zeros = new byte[1024 * 1024];
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long written = 0; written < bytes; written += zeros.length) {
                out.write(zeros, 0, (int) Math.min(zeros.length, bytes - written));
            }
        }
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
