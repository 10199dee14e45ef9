package jp.mamori.registry.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** What becomes of certificates when others may have the issuer's key; catalogue O3. */
@RegistryTest
class CompromisedKeyTest {
    private final Registry registry;
    private final TestApi api;
    private final KeyRing ring;
    private final Cases cases;
    private final Ceremony ceremony;

    CompromisedKeyTest(Registry registry, TestApi api, Rows rows, Organisations organisations, KeyRing ring) {
        this.registry = registry;
        this.api = api;
        this.ring = ring;
        this.cases = new Cases(api, organisations, rows);
        this.ceremony = new Ceremony(registry);
    }

    private void signLog() {
        while (registry.bean(Sequencer.class).sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        registry.bean(SignCheckpoint.class).sign();
    }

    private String certified(String sub, String given) {
        var person = Cases.applicant(sub, "漏洩", given);
        return cases.token(person, cases.certified(person));
    }

    private String reason(Answer check) {
        return java.util.stream.StreamSupport.stream(check.json().at("/steps").spliterator(), false)
                .filter(step -> step.at("/step").asText().equals("SIGNATURE"))
                .map(step ->
                        step.at("/result").asText() + " " + step.at("/reason").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void o3_what_was_logged_before_stays_good_and_all_else_by_the_key_dies() throws Exception {
        var old = ring.active(KeyKind.ISSUER).alias();
        var spare = KeyKind.ISSUER.alias(ring.now().of(KeyKind.ISSUER).size() + 1);
        ceremony.standBy("issuer", spare);
        var before = certified("before", "前");
        signLog();
        ceremony.wait(Duration.ofMinutes(1));
        var t = registry.bean(java.time.Clock.class).instant();
        ceremony.wait(Duration.ofMinutes(1));
        var after = certified("after", "後");
        signLog();
        assertThat(cases.outcome(Cases.CHECKER, after)).isEqualTo("CURRENT_NO_RECORD");

        ceremony.done("compromise " + old + " --from " + t);
        assertThat(ceremony.says("list").text()).containsPattern(old + " +compromised");
        ceremony.done("activate " + spare);
        cases.job("sign-status-lists");

        var good = cases.checks(Cases.CHECKER, before);
        assertThat(good.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(reason(good)).isEqualTo("PASS OK");
        var dead = cases.checks(Cases.CHECKER, after);
        assertThat(dead.at("/outcome")).isEqualTo("NOT_GENUINE");
        assertThat(reason(dead)).isEqualTo("FAIL KEY_COMPROMISED");

        var next = certified("next", "次");
        assertThat(CertificateToken.read(next).jws().keyId()).isEqualTo(spare);
        assertThat(cases.outcome(Cases.CHECKER, next)).isEqualTo("CURRENT_NO_RECORD");

        var set = IssuerKeys.parse(api.get("/.well-known/jwks.json").send().text());
        assertThat(set.find(old).orElseThrow().isCompromised()).isTrue();
        assertThat(api.get("/.well-known/jwt-vc-issuer").send().text())
                .contains(spare)
                .doesNotContain('"' + old + '"');

        // It may turn out to have been earlier, never later.
        ceremony.refused("compromise " + old + " --from " + t.plusSeconds(30), "was given before");
        ceremony.done("compromise " + old + " --from " + Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(cases.outcome(Cases.CHECKER, before)).isEqualTo("NOT_GENUINE");
    }

    @Test
    void o3_without_another_key_nothing_is_issued_until_there_is_one() {
        var old = ring.active(KeyKind.ISSUER).alias();
        var person = Cases.applicant("waiting", "漏洩", "待");
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
        ceremony.done("compromise " + old + " --from 2020-01-01T00:00:00Z");
        cases.job("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isNotEqualTo("ISSUED");
        ceremony.done("generate issuer");
        var alias = ring.now().of(KeyKind.ISSUER).getLast().alias();
        ceremony.done("publish " + alias);
        ceremony.wait(Duration.ofMinutes(10));
        ceremony.done("activate " + alias);
        cases.job("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
        cases.job("sign-status-lists");
        assertThat(cases.outcome(Cases.CHECKER, cases.token(person, request))).isEqualTo("CURRENT_NO_RECORD");
    }
}
