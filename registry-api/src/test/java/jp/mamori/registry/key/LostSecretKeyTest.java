package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** What was made under a secret key that came into other hands is read and found as before; catalogue O3. */
@RegistryTest
class LostSecretKeyTest {
    private final Rows rows;
    private final KeyRing ring;
    private final Cases cases;
    private final Ceremony ceremony;

    LostSecretKeyTest(Registry registry, TestApi api, Rows rows, Organisations organisations, KeyRing ring) {
        this.rows = rows;
        this.ring = ring;
        this.cases = new Cases(api, organisations, rows);
        this.ceremony = new Ceremony(registry);
    }

    /** Another takes over, and this one is noted as compromised. */
    private void lose(KeyKind kind) {
        var old = ring.active(kind).alias();
        var next = kind.alias(KeyKind.number(old) + 1);
        ceremony.standBy(kind.prefix(), next);
        ceremony.done("activate " + next);
        ceremony.wait(Duration.ofMinutes(1));
        ceremony.done("compromise " + old + " --from 2020-01-01T00:00:00Z");
        assertThat(ring.active(kind).alias()).isEqualTo(next);
    }

    @Test
    void o3_nobody_is_missed_after_a_match_key_was_lost() {
        cases.dismissal("漏洩", "一");
        cases.dismissal("漏洩", "二");
        lose(KeyKind.MATCH_KEY);
        var first = Cases.applicant("lost-one", "漏洩", "一");
        cases.declaresNothingElse(first);
        cases.asks(first);
        assertThat(cases.openReviews()).as("before the rebuild").isEqualTo(1);
        cases.job("rebuild-match-keys");
        var second = Cases.applicant("lost-two", "漏洩", "二");
        cases.declaresNothingElse(second);
        cases.asks(second);
        assertThat(cases.openReviews()).as("after it").isEqualTo(2);
    }

    @Test
    void o3_earlier_checks_are_found_after_a_reference_key_was_lost() {
        var person = Cases.applicant("lost-reference", "漏洩", "参");
        var token = cases.token(person, cases.certified(person));
        cases.checks(Cases.CHECKER, token);
        lose(KeyKind.REFERENCE);
        cases.job("sign-status-lists");
        cases.checks(Cases.CHECKER, token);
        var found = cases.as(Cases.CHECKER)
                .post("/v1/checks/search")
                .json(Map.of("reference", "R-1"))
                .send();
        assertThat(found.json().at("/items")).hasSize(2);
    }

    @Test
    void o3_everything_opens_after_a_key_encryption_key_was_lost_and_by_night_nothing_is_under_it() {
        var person = Cases.applicant("lost-kek", "漏洩", "暗");
        var request = cases.certified(person);
        lose(KeyKind.KEK);
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
        cases.advance(Duration.ofDays(1));
        cases.job("rotate-epoch-key");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
        assertThat(rows.queryVault("SELECT DISTINCT kek_id FROM file_key"))
                .extracting(row -> row.get("kek_id"))
                .containsExactly(ring.active(KeyKind.KEK).alias());
    }
}
