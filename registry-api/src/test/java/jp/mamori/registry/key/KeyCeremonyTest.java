package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of every kind through their whole life, by the command line. */
@RegistryTest
class KeyCeremonyTest {
    private final Registry registry;
    private final TestApi api;
    private final Rows rows;
    private final KeyRing ring;
    private final Keystore keystore;
    private final Ceremony ceremony;
    private final Cases cases;

    KeyCeremonyTest(
            Registry registry, TestApi api, Rows rows, Organisations organisations, KeyRing ring, Keystore keystore) {
        this.registry = registry;
        this.api = api;
        this.rows = rows;
        this.ring = ring;
        this.keystore = keystore;
        this.ceremony = new Ceremony(registry);
        this.cases = new Cases(api, organisations, rows);
    }

    private String next(KeyKind kind) {
        return kind.alias(ring.now().of(kind).stream()
                        .mapToInt(key -> KeyKind.number(key.alias()))
                        .max()
                        .orElseThrow()
                + 1);
    }

    private List<String> events(String alias) {
        return rows
                .query(
                        "SELECT e.type FROM audit_outbox e JOIN service_key k ON e.key_owner = k.id WHERE k.alias = ? ORDER BY e.id",
                        alias)
                .stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, PT10M",
        "receipt, PT10M",
        "document, PT1M",
        "log, PT24H",
        "kek, PT1M",
        "match-key, PT1M",
        "reference, PT1M"
    })
    void a_key_of_every_kind_goes_through_its_life(String prefix, Duration published) {
        var kind = KeyKind.ofPrefix(prefix).orElseThrow();
        var old = ring.active(kind).alias();
        var alias = next(kind);
        ceremony.done("generate " + prefix);
        assertThat(keystore.has(alias)).isTrue();
        ceremony.refused("activate " + alias, "is generated, not published", "./mamori keys publish " + alias);
        ceremony.done("publish " + alias);
        ceremony.refused("publish " + alias, "is published, not generated", "./mamori keys activate " + alias);
        ceremony.wait(published.minusSeconds(1));
        ceremony.refused("activate " + alias, "not before ");
        assertThat(ring.active(kind).alias()).isEqualTo(old);
        ceremony.wait(Duration.ofSeconds(1));
        ceremony.done("activate " + alias);
        assertThat(ring.active(kind).alias()).isEqualTo(alias);
        ceremony.refused("retire " + alias, "is the only one of its kind in use");
        ceremony.refused("retire " + old, "not before ");
        ceremony.wait(Duration.ofDays(1));
        cases.job("rotate-epoch-key");
        cases.job("rebuild-match-keys");
        rows.update("DELETE FROM check_record");
        ceremony.done("retire " + old);
        ceremony.refused("activate " + old, "is retired", "its life is over");
        assertThat(events(alias)).containsExactly("key.generated", "key.published", "key.activated");
        assertThat(events(old)).endsWith("key.retired");
        assertThat(ceremony.says("list").text())
                .containsPattern(alias + " +active")
                .containsPattern(old + " +retired");
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void a_key_of_every_kind_may_come_into_other_hands(KeyKind kind) {
        var old = ring.active(kind).alias();
        var spare = next(kind);
        var unknown = KeyKind.number(spare) + 1;
        ceremony.standBy(kind.prefix(), spare);
        ceremony.done("generate " + kind.prefix());
        ceremony.refused("compromise " + kind.alias(unknown) + " --from 2020-01-01T00:00:00Z", "is generated");
        ceremony.done("activate " + spare);
        ceremony.wait(Duration.ofMinutes(1));
        ceremony.done("compromise " + old + " --from 2020-01-01T00:00:00Z");
        assertThat(ring.active(kind).alias()).isEqualTo(spare);
        assertThat(ring.now().inUse(kind)).extracting(ServiceKey::alias).doesNotContain(old);
        for (var step : List.of("publish ", "activate ", "retire ")) {
            ceremony.refused(step + old, "is compromised", "its life is over");
        }
        assertThat(events(old)).endsWith("key.compromised");
        assertThat(ceremony.says("list").text())
                .containsPattern(spare + " +active")
                .containsPattern(old + " +compromised");
    }

    @Test
    void a_refused_step_leaves_no_event_and_changes_nothing() {
        var before = rows.count("audit_outbox");
        var keys = rows.query("CHECKSUM TABLE service_key");
        ceremony.refused("publish issuer-99", "there is no such key", "./mamori keys list");
        ceremony.refused(
                "retire " + ring.active(KeyKind.ISSUER).alias(), "generate, publish and activate another first");
        ceremony.refused(
                "compromise " + ring.active(KeyKind.KEK).alias() + " --from 2020-01-01T00:00:00Z", "the only one");
        ceremony.refused(
                "compromise " + ring.active(KeyKind.ISSUER).alias() + " --from 2999-01-01T00:00:00Z", "in the past");
        assertThat(rows.count("audit_outbox")).isEqualTo(before);
        assertThat(rows.query("CHECKSUM TABLE service_key")).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "generate tree",
                "generate epoch",
                "generate issuer issuer",
                "publish",
                "publish Issuer-2",
                "publish issuer",
                "publish ../issuer-2",
                "compromise issuer-1",
                "compromise issuer-1 --since 2026-01-01T00:00:00Z",
                "compromise issuer-1 --from yesterday",
                "destroy issuer-1",
                "list all"
            })
    void what_nobody_can_mean_is_refused_in_a_line(String command) {
        var said = ceremony.says(command);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.text()).hasLineCount(1).contains("--help");
    }

    @Test
    void a_key_is_needed_while_something_depends_on_it() {
        var person = Cases.applicant("depends", "依存", "花");
        cases.dismissal("依存", "次郎");
        var request = cases.certified(person);
        for (var kind : List.of(KeyKind.KEK, KeyKind.MATCH_KEY)) {
            var old = ring.active(kind).alias();
            var alias = next(kind);
            ceremony.standBy(kind.prefix(), alias);
            ceremony.done("activate " + alias);
            ceremony.wait(Duration.ofHours(1));
            ceremony.refused("retire " + old, "is still needed for");
            // Everything is read and found as before, under both keys and under the new one alone.
            assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
            cases.advance(Duration.ofDays(1));
            cases.job("rotate-epoch-key");
            cases.job("rebuild-match-keys");
            ceremony.done("retire " + old);
            assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
        }
        assertThat(rows.queryVault("SELECT DISTINCT kek_id FROM file_key"))
                .extracting(row -> row.get("kek_id"))
                .containsExactly(ring.active(KeyKind.KEK).alias());
    }

    @Test
    void a_check_is_found_by_its_reference_under_a_former_key() {
        var person = Cases.applicant("referred", "参照", "花");
        var token = cases.token(person, cases.certified(person));
        assertThat(cases.checks(Cases.CHECKER, token).status()).isEqualTo(201);
        var old = ring.active(KeyKind.REFERENCE).alias();
        var alias = next(KeyKind.REFERENCE);
        ceremony.standBy("reference", alias);
        ceremony.done("activate " + alias);
        cases.job("sign-status-lists");
        assertThat(cases.checks(Cases.CHECKER, token).status()).isEqualTo(201);
        var found = api.as(Cases.CHECKER)
                .post("/v1/checks/search")
                .json(java.util.Map.of("reference", "R-1"))
                .send();
        assertThat(found.json().at("/items")).hasSize(2);
        ceremony.wait(Duration.ofHours(1));
        ceremony.refused("retire " + old, "is still needed for", "checks");
    }

    @Test
    void a_key_that_another_process_published_is_in_the_set_within_ten_seconds() throws Exception {
        ceremony.done("generate issuer");
        var alias = ring.now().of(KeyKind.ISSUER).getLast().alias();
        assertThat(api.get("/.well-known/jwks.json").send().text()).doesNotContain('"' + alias + '"');
        rows.update("UPDATE service_key SET state = 'PUBLISHED', published_at = generated_at WHERE alias = ?", alias);
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var set = "";
        while (!set.contains('"' + alias + '"') && System.nanoTime() < end) {
            Thread.sleep(200);
            set = api.get("/.well-known/jwks.json").send().text();
        }
        assertThat(set).contains('"' + alias + '"');
    }

    @Test
    void while_the_log_s_key_changes_a_checkpoint_has_both_signatures() throws Exception {
        var logKey = registry.bean(LogKey.class);
        var before = logKey.verifierKey();
        ceremony.done("generate log");
        ceremony.done("publish " + ring.now().of(KeyKind.LOG).getLast().alias());
        signLog();
        var next = logKey.next().orElseThrow();
        var log = api.get("/v1/log").send();
        assertThat(log.at("/key")).isEqualTo(before.text());
        assertThat(log.at("/nextKey")).isEqualTo(next.text());
        var note = jp.mamori.certificate.transparency.SignedNote.parse(
                api.get("/v1/log/checkpoint").send().text());
        assertThat(before.signed(note)).isTrue();
        assertThat(next.signed(note)).isTrue();
    }

    private void signLog() {
        while (registry.bean(Sequencer.class).sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        registry.bean(SignCheckpoint.class).sign();
    }

    @Test
    void a_step_that_cannot_be_logged_is_not_done_and_can_be_taken_again() {
        var alias = next(KeyKind.RECEIPT);
        rows.update("CREATE TRIGGER unlogged BEFORE INSERT ON audit_outbox"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            ceremony.refused("generate receipt", "nothing was done, because it could not be logged");
        } finally {
            rows.update("DROP TRIGGER unlogged");
        }
        assertThat(rows.query("SELECT 1 FROM service_key WHERE alias = ?", alias))
                .isEmpty();
        ceremony.done("generate receipt");
        ceremony.done("publish " + alias);
    }
}
