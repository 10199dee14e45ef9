package jp.mamori.registry.audit.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Map;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.VerifierKey.Type;
import jp.mamori.registry.audit.tree.Checkpoints;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.audit.witness.Witnessing;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node with an enrolled witness that is never reached, beside the one that people use. */
@RegistryTest
class WitnessAlarmTest {
    private final Registry registry;
    private final Cases cases;
    private final NoteSigner witness;
    private ApplicationContext node;

    WitnessAlarmTest(Registry registry, TestApi api, Organisations organisations, Rows rows) throws Exception {
        this.registry = registry;
        this.cases = new Cases(api, organisations, rows);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        witness = NoteSigner.of("auditor.example/witness", Type.COSIGNATURE, pair.getPrivate(), pair.getPublic());
    }

    @BeforeAll
    void start() {
        var keystore = registry.bean(Environment.class).getRequiredProperty("mamori.keystore.path", String.class);
        node = registry.another(Map.of(
                "mamori.keystore.path",
                keystore,
                "mamori.log.witness-key",
                witness.verifierKey().text()));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private void at(Instant now) {
        cases.setClock(now);
        node.getBean(TestClock.class).set(now);
    }

    private void signLog() {
        while (node.getBean(Sequencer.class).sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        node.getBean(SignCheckpoint.class).sign();
    }

    private void cosign() {
        var newest = node.getBean(Checkpoints.class).newest().orElseThrow();
        var now = node.getBean(TestClock.class).instant();
        node.getBean(Checkpoints.class)
                .keep(newest.head(), witness.cosign(newest.checkpoint().note(), now), now);
    }

    private double gauge(String name) {
        node.getBean(LogAlarm.class).look();
        return node.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    @Test
    void after_15_minutes_it_alarms_and_after_4_hours_nothing_is_issued_while_checking_goes_on() {
        var earlier = Cases.applicant("witnessed", "確認", "花");
        var token = cases.token(earlier, cases.certified(earlier));
        var person = Cases.applicant("unwitnessed", "未確", "花");
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        at(Instant.parse(cases.reads(person, request).at("/issueOn")));
        signLog();
        assertThat(gauge("mamori.log.witness.alarm")).isZero();

        at(cases.now().plus(Witnessing.ALARM_AFTER));
        assertThat(gauge("mamori.log.witness.alarm")).isEqualTo(1);
        at(cases.now().plus(Witnessing.STOP_AFTER));
        assertThat(gauge("mamori.log.witness.alarm")).isEqualTo(2);
        node.getBean(Jobs.class).runNow("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ACCEPTED");
        cases.job("sign-status-lists");
        assertThat(cases.outcome(Cases.CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");

        signLog();
        cosign();
        assertThat(gauge("mamori.log.witness.alarm")).isZero();
        node.getBean(Jobs.class).runNow("issue-certificates");
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ISSUED");
    }

    @Test
    void the_alarm_and_closed_writes_are_metrics_and_health_stays_up(TestApi api) {
        assertThat(api.get("/prometheus").sendUnchecked().text())
                .contains("mamori_log_witness_alarm 0.0", "mamori_log_refuses_events 0.0");
        var health = api.get("/health").sendUnchecked();
        assertThat(health.at("/details/transparency-log/details/witness")).isEqualTo("UNWITNESSED");
        assertThat(health.at("/details/transparency-log/details/events")).isEqualTo("OPEN");
    }
}
