package jp.mamori.registry.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.ApiProcess;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job with a name of its own in every personal field, on a process that logs all it can: none of the names is
 * in a log, in metrics, in a temporary file, or in anything that MySQL writes.
 */
class CanaryTest {
    private final Canaries canaries = new Canaries();

    @TempDir
    private Path folder;

    private Rows rows;

    @Test
    void no_personal_field_is_found_outside_what_is_encrypted() throws Exception {
        var settings = ServerSettings.forTests()
                .withFlags(
                        "--log-bin=binlog",
                        "--server-id=1",
                        "--binlog-format=ROW",
                        "--log-output=FILE",
                        "--general-log=1",
                        "--general-log-file=general.log",
                        "--slow-query-log=1",
                        "--slow-query-log-file=slow.log",
                        "--long-query-time=0");
        try (var servers = LocalServers.start(folder.resolve("servers"), settings);
                var own = Registry.on(servers, folder.resolve("keys"), Map.of("mamori.release", "immediate"))) {
            rows = own.rows();
            try (var process =
                    ApiProcess.start(own, folder.resolve("api"), Map.of(), Map.of("MAMORI_LOG_LEVEL", "DEBUG"))) {
                var cases = new Cases(
                        own.api().at(process.uri()),
                        own.organisations(),
                        rows,
                        Clock.systemUTC().instant());
                new CanaryJob(canaries, cases, rows).everything();
                Files.writeString(
                        folder.resolve("api/metrics.txt"),
                        own.api()
                                .at(process.uri())
                                .get("/prometheus")
                                .sendUnchecked()
                                .text());
            }
            assertThat(Files.readString(folder.resolve("api/api.log"))).contains("\"level\":\"DEBUG\"", "access");
            assertThat(canaries.given()).hasSizeGreaterThan(15).doesNotHaveDuplicates();
            assertThat(found()).isEmpty();
            assertThatThisWouldHaveBeenFound();
        }
    }

    private Set<String> found() throws Exception {
        return new Leaks(canaries.given()).in(folder.resolve("api"), folder.resolve("servers"));
    }

    /** A name written as plain text is in the table, its binlog and both logs; one logged is in the log. */
    private void assertThatThisWouldHaveBeenFound() throws Exception {
        var planted = canaries.given().getFirst();
        rows.update("UPDATE organisation SET name_en = ? WHERE authority_code IS NULL LIMIT 1", planted);
        rows.update("FLUSH TABLES organisation FOR EXPORT");
        Files.writeString(folder.resolve("api/api.log"), "failed for " + planted, StandardOpenOption.APPEND);
        var hits = found();
        assertThat(hits).anyMatch(hit -> hit.startsWith("organisation.ibd: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("binlog."));
        assertThat(hits).anyMatch(hit -> hit.startsWith("general.log: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("slow.log: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("api.log: "));
    }
}
