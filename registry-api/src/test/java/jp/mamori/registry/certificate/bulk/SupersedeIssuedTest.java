package jp.mamori.registry.certificate.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.certificate.bulk.SupersedeIssued.Outcome.OtherCount;
import jp.mamori.registry.certificate.bulk.SupersedeIssued.Outcome.Superseded;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class SupersedeIssuedTest {
    private final Registry registry;
    private final Cases cases;
    private final Rows rows;

    SupersedeIssuedTest(TestApi api, Registry registry, Organisations organisations, Rows rows) {
        this.registry = registry;
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
    }

    @Test
    void all_of_a_time_end_at_once_if_they_are_as_many_as_expected_and_no_other() {
        var decoy = token("decoy", "無関");
        cases.advance(Duration.ofDays(30));
        var tokens = new ArrayList<>(List.of(token("one", "一宮"), token("two", "二宮"), token("three", "三宮")));
        var supersede = registry.bean(SupersedeIssued.class);
        var from = issued("MAX").minus(Duration.ofDays(40));
        var until = issued("MAX").plusSeconds(1);

        assertThat(supersede.count(from, until)).isEqualTo(3);
        assertThat(supersede.supersede(from, until, 2)).isEqualTo(new OtherCount(3));
        assertThat(cases.outcome(Cases.CHECKER, tokens.getFirst())).isEqualTo("CURRENT_NO_RECORD");

        failsWithoutALog(supersede, from, until);
        assertThat(supersede.count(from, until)).as("nothing half done").isEqualTo(3);

        assertThat(supersede.supersede(from, until, 3)).isEqualTo(new Superseded(3));
        cases.advance(Duration.ofSeconds(3));
        cases.job("sign-status-lists");
        for (var token : tokens) {
            assertThat(cases.outcome(Cases.CHECKER, token)).isEqualTo("NO_LONGER_CURRENT");
        }
        assertThat(cases.outcome(Cases.CHECKER, decoy)).isEqualTo("CURRENT_NO_RECORD");
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'certificate.certificate-ended'"))
                .hasSize(3);
        assertThat(supersede.supersede(from, until, 0)).as("a second time").isEqualTo(new Superseded(0));
    }

    private void failsWithoutALog(SupersedeIssued supersede, Instant from, Instant until) {
        rows.update("CREATE TRIGGER no_log BEFORE INSERT ON audit_outbox"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThatThrownBy(() -> supersede.supersede(from, until, 3)).isInstanceOf(RuntimeException.class);
        } finally {
            rows.update("DROP TRIGGER no_log");
        }
    }

    private String token(String sub, String family) {
        var person = Cases.applicant("bulk-" + sub, family, "花");
        return cases.token(person, cases.certified(person));
    }

    private Instant issued(String which) {
        return ((java.time.LocalDateTime) rows.query("SELECT " + which + "(issued_at) AS at FROM certificate")
                        .getFirst()
                        .get("at"))
                .toInstant(java.time.ZoneOffset.UTC);
    }
}
