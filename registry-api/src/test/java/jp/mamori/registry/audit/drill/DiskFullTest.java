package jp.mamori.registry.audit.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.audit.tree.Acts;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The databases' disk is a small one in memory, which a file of somebody else fills. */
@RegistryTest
class DiskFullTest {
    private static final long ROOM = 2L * 1024 * 1024;

    @Test
    void when_the_disk_is_full_writes_answer_503_reads_go_on_and_it_resumes_by_itself(@TempDir Path folder)
            throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString()), "nobody may mount here");
        try (var servers = LocalServers.start(disk.resolve("servers"), ServerSettings.forTests());
                var node = new DrillNode(servers, folder, Map.of())) {
            assertThat(node.writes("before").statusCode()).isEqualTo(200);
            signed(node);
            var filler = disk.resolve("somebody-elses");
            fill(filler, Files.getFileStore(disk).getUsableSpace() - ROOM);
            assertThat(writeUntilRefused(node)).isTrue();
            assertThat(node.reads("/v1/log/checkpoint")).isEqualTo(200);
            assertThat(node.reads("/.well-known/jwks.json")).isEqualTo(200);
            Files.delete(filler);
            assertThat(node.writes("after").statusCode()).isEqualTo(200);
            signed(node);
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
    private static boolean writeUntilRefused(DrillNode node) throws Exception {
        var acts = node.bean(Acts.class);
        var file = acts.newFile();
        for (int round = 0; round < 200; round++) {
            try {
                acts.edit(file, 100);
            } catch (RuntimeException full) {
                var answer = node.writes("full");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                return true;
            }
        }
        return false;
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
