package jp.mamori.registry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threat D3: the connection breaks during COMMIT, and nobody knows whether it committed. */
class CutAtCommitTest {
    private static final String KEY = "the-clients-own-key-1";

    @TempDir
    private Path folder;

    private CommitCut cut;
    private Cases cases;
    private Rows rows;

    @Test
    void D3_the_client_retries_by_its_key_and_gets_the_same_certificate() throws Exception {
        try (var servers = LocalServers.startTemporary();
                var between = new CommitCut(servers.registry().port());
                var registry = Registry.on(servers, folder.resolve("keys"), through(servers, between))) {
            cut = between;
            rows = registry.rows();
            cases = new Cases(registry.api(), registry.organisations(), rows, TestClock.START);
            var person = Cases.applicant("cut", "切田", "花");
            cases.declaresNothingElse(person);

            var request = askedTwice(person);
            cases.atSlot(person, request);
            acceptedTwice(person, request);
            cases.setClock(Instant.parse(cases.reads(person, request).at("/issueOn")));
            issuedThroughCuts("INSERT INTO certificate_intent", "(number, intent, request, applicant");

            var token = cases.token(person, request);
            cases.job("issue-certificates");
            assertThat(cases.token(person, request)).isEqualTo(token);
            assertThat(rows.count("certificate")).isEqualTo(1);
            assertThat(rows.count("certificate_intent")).isEqualTo(1);
            cases.advance(Duration.ofSeconds(3));
            cases.job("sign-status-lists");
            assertThat(cases.outcome(Cases.CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");
            assertThat(registry.deviationsOfCertificates()).isEmpty();
        }
    }

    private static Map<String, Object> through(LocalServers servers, CommitCut between) {
        var direct = "127.0.0.1:" + servers.registry().port();
        return Map.of(
                "datasources.default.url", servers.registry().jdbcUrl().replace(direct, "127.0.0.1:" + between.port()));
    }

    private String askedTwice(Persona person) {
        cut.nextCommitAfter("INSERT INTO certificate_request");
        assertThat(asks(person).status()).as("nobody knows").isIn(500, 503);
        assertThat(cut.cuts()).isEqualTo(1);
        assertThat(rows.count("certificate_request")).as("it did commit").isEqualTo(1);
        var again = asks(person);
        assertThat(again.status()).isEqualTo(201);
        assertThat(rows.count("certificate_request")).as("the same").isEqualTo(1);
        return "/v1/requests/" + again.at("/id");
    }

    private Answer asks(Persona person) {
        return cases.as(person)
                .post("/v1/requests")
                .idempotencyKey(KEY)
                .json(Map.of("employer", cases.text(cases.school), "purpose", "TEACHING", "occasion", "NEW_HIRE"))
                .sendUnchecked();
    }

    private void acceptedTwice(Persona person, String request) {
        var version = cases.reads(person, request).version();
        cut.nextCommitAfter("'ACCEPTED'");
        assertThat(accepts(person, request, version).status()).isIn(500, 503);
        assertThat(cut.cuts()).isEqualTo(2);
        assertThat(accepts(person, request, version).status())
                .as("it changed since it was read")
                .isEqualTo(412);
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("ACCEPTED");
    }

    private Answer accepts(Persona person, String request, long version) {
        return cases.as(person)
                .post(request + "/acceptance")
                .ifMatch(version)
                .json(Map.of("showFormerNames", new int[0], "showLicenceNumbers", true))
                .sendUnchecked();
    }

    /** Two in a row: of the intent, and of the certificate. */
    private void issuedThroughCuts(String... said) {
        var before = cut.cuts();
        for (var statement : said) {
            cut.nextCommitAfter(statement);
        }
        for (var run = 0; run < 6 && cut.cuts() < before + said.length; run++) {
            try {
                cases.job("issue-certificates");
            } catch (ConnectionException e) {
                // A run that begins on the connection that was cut ends; the next is due five seconds later.
                assertThat(cut.cuts()).isGreaterThan(before);
            }
        }
        assertThat(cut.cuts()).isEqualTo(before + said.length);
        cases.job("issue-certificates");
    }
}
