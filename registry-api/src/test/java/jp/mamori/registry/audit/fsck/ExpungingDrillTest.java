package jp.mamori.registry.audit.fsck;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Expunging, held against somebody who has copies of both data directories with their binlogs, and of the keystores.
 *
 * <p>One person has two dispositions; the one that is expunged goes alone.
 */
class ExpungingDrillTest {
    private static final String EXPUNGED = "金糸雀";
    private static final String KEPT = "鶺鴒";
    private static final String LICENCE_OF_EXPUNGED = "平六養学一第901号";
    private static final String LICENCE_OF_KEPT = "平六養学一第902号";
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    @TempDir
    private Path folder;

    private Registry registry;
    private Cases cases;
    private Rows rows;
    private Instant start;

    @Test
    void nobody_reads_an_expunged_disposition_once_its_epoch_is_over_and_the_other_is_as_it_was() throws Exception {
        var settings = ServerSettings.forTests()
                .withFlags("--log-bin=binlog", "--server-id=1", "--binlog-format=ROW", "--binlog-row-image=FULL");
        try (var servers = LocalServers.start(folder.resolve("servers"), settings);
                var own = Registry.on(servers, folder.resolve("keys"), Map.of())) {
            begin(own);
            drill();
        }
    }

    private void begin(Registry own) {
        registry = own;
        rows = own.rows();
        cases = new Cases(own.api(), own.organisations(), rows, TestClock.START);
        start = cases.now();
        assertThat(rows.query("SELECT @@log_bin AS on_").getFirst().get("on_").toString())
                .isIn("1", "true");
        night();
    }

    private void drill() throws Exception {
        var expunged = cases.dismissal(EXPUNGED, "由美", LICENCE_OF_EXPUNGED);
        var kept = cases.dismissal(KEPT, "由美", LICENCE_OF_KEPT);
        assertThat(reviewsOpenedFor("before", LICENCE_OF_EXPUNGED)).isEqualTo(1);
        assertThat(reviewsOpenedFor("before-kept", LICENCE_OF_KEPT)).isEqualTo(1);
        var checkpoint = checkpoint();
        var before = copy("before");
        assertThat(read(before)).anyMatch(text -> text.contains(EXPUNGED)).anyMatch(text -> text.contains(KEPT));

        expunge(expunged);
        assertProblem(cases.as(SATO).get(expunged).send(), 404, "not-found");
        assertThat(read(copy("deleted")))
                .as("a deleted row is still on the disk, which is why there are epochs")
                .anyMatch(text -> text.contains(EXPUNGED));

        for (var nights = 0; nights < 16; nights++) {
            night();
        }
        var after = copy("after");
        assertThat(read(after)).noneMatch(text -> text.contains(EXPUNGED)).anyMatch(text -> text.contains(KEPT));
        assertNowhereInClear(before);
        assertNowhereInClear(after);

        assertThat(reviewsOpenedFor("after", LICENCE_OF_EXPUNGED)).isZero();
        assertThat(reviewsOpenedFor("after-kept", LICENCE_OF_KEPT)).isEqualTo(1);
        assertThat(ok(cases.as(SATO).get(kept).send()).text()).contains(KEPT);
        checkpoint();
        assertThat(registry.bean(CheckLog.class).check(List.of(checkpoint))).isEmpty();
    }

    private void expunge(String disposition) {
        ok(cases.as(SATO)
                .post(disposition + "/expunging")
                .ifMatch(ok(cases.as(SATO).get(disposition).send()).version())
                .json(Map.of("basis", "ORDERED", "reason", "審査会の裁決による消去"))
                .send());
        cases.as(Cases.TANAKA)
                .post(disposition + "/approval")
                .ifMatch(ok(cases.as(Cases.TANAKA).get(disposition).send()).version())
                .json("{}")
                .send();
        cases.job("destroy-expunged");
        cases.job("apply-register-news");
    }

    /** How many candidates somebody of another name with that licence number has; leaves no review open. */
    private int reviewsOpenedFor(String sub, String licence) {
        var person = Cases.applicant("drill-" + sub, "渡辺", "由美");
        cases.declares(person, List.of(), List.of(licence));
        var request = cases.asks(person);
        var opened = cases.openReviews();
        ok(cases.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of())
                .send());
        return opened;
    }

    private void night() {
        registry.bean(TestClock.class).advance(Duration.ofDays(1));
        cases.job("rotate-epoch-key");
    }

    private Checkpoint checkpoint() {
        var sequencer = registry.bean(Sequencer.class);
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int some) && some > 0) {
            assertThat(from).isNotNegative();
        }
        registry.bean(SignCheckpoint.class).sign();
        return registry.bean(Checkpoints.class).newest().orElseThrow().checkpoint();
    }

    /** What a thief of the disks would carry away at this moment. */
    private Path copy(String name) throws IOException {
        var copy = folder.resolve(name);
        copy(folder.resolve("servers/mysql/registry"), copy.resolve("registry"));
        copy(folder.resolve("servers/mysql/vault"), copy.resolve("vault"));
        copy(folder.resolve("keys"), copy.resolve("keys"));
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private Set<String> read(Path copy) throws Exception {
        return new RecoveryTool(copy, PASSWORD, start, cases.now().plus(Duration.ofDays(1))).texts();
    }

    private void assertNowhereInClear(Path copy) throws Exception {
        var tool = new RecoveryTool(copy, PASSWORD, start, cases.now());
        for (var name : List.of(EXPUNGED, KEPT)) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                assertThat(tool.holds(name.getBytes(charset)))
                        .as("%s in %s", name, charset)
                        .isFalse();
            }
        }
    }
}
