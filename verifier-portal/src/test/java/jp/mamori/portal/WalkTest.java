package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import jp.mamori.portal.support.DemoProcess;
import org.junit.jupiter.api.Test;

/** Walks the main job over HTTP through two databases, the registry, the sign-in and this portal, all as processes. */
class WalkTest {
    @Test
    void the_main_job_goes_from_the_draft_to_the_superseded_certificate_and_leaves_everything_whole() throws Exception {
        assertThat(DemoProcess.isBuilt())
                .as("the registry is packaged before these tests, as in ./mamori test")
                .isTrue();
        Process walk = DemoProcess.launch("--walk").redirectErrorStream(true).start();
        try (var output = walk.getInputStream()) {
            String told = new String(output.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(walk.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(walk.exitValue()).as(told).isZero();
            assertThat(told)
                    .contains("second-officer-required", "NOT_FOUND", "NO_LONGER_CURRENT", "CURRENT_NO_RECORD")
                    .containsPattern("certificates check → \\d+ numbers, \\d+ certificates, no deviation")
                    .contains("audit fsck → The log is whole.")
                    .containsPattern("All \\d+ steps went as they must");
        } finally {
            walk.destroyForcibly();
        }
    }
}
