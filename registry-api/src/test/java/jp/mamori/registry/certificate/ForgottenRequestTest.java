package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.time.Tokyo;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a request when it is not needed any more, and what is not touched. */
@RegistryTest
class ForgottenRequestTest {
    private static final String JOB = "forget-requests";
    private static int people;

    private final Cases cases;
    private final Rows rows;
    private final PublicIds publicIds;

    ForgottenRequestTest(TestApi api, Organisations organisations, Rows rows, PublicIds publicIds) {
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
        this.publicIds = publicIds;
    }

    private Persona somebody() {
        people++;
        return Cases.applicant("forgotten-" + people, "安西", "花" + "一二三四五六七八九十百千万".charAt(people % 13));
    }

    @BeforeEach
    void nothing_is_due_from_before() {
        cases.job(JOB);
    }

    @Test
    void a_request_goes_on_the_day_that_its_applicant_was_told_and_no_other_is_touched() {
        var person = somebody();
        var request = cases.certified(person);
        var token = cases.token(person, request);
        var told = LocalDate.parse(cases.reads(person, request).at("/keptUntil"));
        assertThat(told).isEqualTo(Tokyo.dayOf(cases.now()).plusMonths(6).plusDays(30));
        cases.advance(Duration.ofDays(40));
        var decoy = somebody();
        var kept = cases.certified(decoy);

        goTo(told.minusDays(1));
        var before = rows.checksums();
        cases.job(JOB);
        assertThat(changedFrom(before)).isEmpty();

        goTo(told);
        cases.job(JOB);
        assertGone(request);
        assertProblem(cases.as(person).get(request).send(), 404, "not-found");
        assertProblem(cases.as(person).get(request + "/certificate").send(), 404, "not-found");
        assertThat(ok(cases.as(person).get("/v1/requests").send()).json().at("/items"))
                .isEmpty();
        assertThat(historyOf(person)).contains("certificate.request-forgotten");
        assertThat(numberOf(request)).hasSize(1);
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("EXPIRED");

        assertThat(cases.reads(decoy, kept).at("/state")).isEqualTo("ISSUED");
        assertThat(cases.token(decoy, kept)).isNotBlank();
        assertThat(keysOf(kept)).isEqualTo(1);
        var after = rows.checksums();
        cases.job(JOB);
        assertThat(changedFrom(after)).isEmpty();
    }

    @Test
    void reviews_opinions_and_links_go_with_the_last_request_of_an_applicant() {
        var person = somebody();
        var family = "阿久津";
        var given = "照";
        var recorded = Cases.applicant("forgotten-recorded", family, given);
        var first = cases.certifiedWithRecord(recorded, family, given);
        cases.certified(person);
        cases.advance(Duration.ofDays(60));
        var second = cases.asks(recorded, cases.unit, "PART_TIME");
        goTo(LocalDate.parse(cases.reads(recorded, first).at("/keptUntil")));
        cases.job(JOB);
        assertGone(first);
        assertThat(rows.query(
                        "SELECT 1 FROM match_opinion o JOIN match_review r ON r.id = o.review WHERE r.request = ?",
                        id(first)))
                .isEmpty();
        assertThat(rows.query("SELECT 1 FROM match_review WHERE request = ? AND explanation_ct <> ''", id(first)))
                .isEmpty();
        assertThat(links(second)).as("another request needs it").isEqualTo(1);

        withdraws(recorded, second);
        cases.advance(Duration.ofDays(31));
        cases.job(JOB);
        assertGone(second);
        assertThat(links(second)).isZero();
    }

    @Test
    void a_withdrawn_or_lapsed_request_goes_thirty_days_later_and_an_open_one_stays() {
        var withdrawn = somebody();
        var lapsed = somebody();
        var open = somebody();
        cases.declaresNothingElse(withdrawn);
        var gone = cases.asks(withdrawn);
        withdraws(withdrawn, gone);
        var silent = cases.asks(lapsed);
        cases.declaresNothingElse(open);
        var waiting = cases.asks(open);
        cases.advance(Duration.ofDays(15));
        cases.job("lapse-requests");
        assertThat(cases.reads(lapsed, silent).at("/state")).isEqualTo("LAPSED");
        cases.advance(Duration.ofDays(15));
        cases.job(JOB);
        assertGone(gone);
        assertThat(cases.reads(lapsed, silent).at("/state")).isEqualTo("LAPSED");
        cases.advance(Duration.ofDays(15));
        cases.job(JOB);
        assertGone(silent);
        assertThat(cases.reads(open, waiting).at("/state")).isEqualTo("IN_PROGRESS");
        assertThat(keysOf(waiting)).isEqualTo(1);
    }

    @Test
    void a_withdrawn_certificate_is_kept_thirty_days_only() {
        var person = somebody();
        var request = cases.certified(person);
        withdraws(person, request);
        var told = LocalDate.parse(cases.reads(person, request).at("/keptUntil"));
        assertThat(told).isEqualTo(Tokyo.dayOf(cases.now()).plusDays(30));
        cases.advance(Duration.ofDays(30));
        cases.job(JOB);
        assertGone(request);
    }

    @Test
    void the_year_of_the_re_check_ends_it_even_while_a_certificate_counts() {
        var person = somebody();
        var request = cases.certified(person);
        var today = Tokyo.dayOf(cases.now());
        var fiscalYear = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        rows.update("UPDATE certificate SET expires_at = ? WHERE request = ?", "2099-01-01", id(request));
        assertThat(cases.reads(person, request).at("/keptUntil"))
                .isEqualTo(LocalDate.of(fiscalYear + 6, 5, 1).toString());
        rows.update(
                "UPDATE certificate_request SET received_at = ? WHERE id = ?",
                LocalDate.of(fiscalYear - 6, 4, 1).toString(),
                id(request));
        cases.job(JOB);
        var stillInItsThirtyDays = today.isBefore(LocalDate.of(fiscalYear, 5, 1));
        if (stillInItsThirtyDays) {
            assertThat(keysOf(request)).isEqualTo(1);
        } else {
            assertGone(request);
        }
    }

    @Test
    void killed_between_the_two_databases_it_goes_on_at_the_next_run() {
        var person = somebody();
        var request = cases.certified(person);
        withdraws(person, request);
        cases.advance(Duration.ofDays(30));
        rows.updateVault("CREATE TRIGGER vault_away BEFORE DELETE ON file_key"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThatThrownBy(() -> cases.job(JOB)).isInstanceOf(RuntimeException.class);
        } finally {
            rows.updateVault("DROP TRIGGER vault_away");
        }
        assertThat(keysOf(request)).isEqualTo(1);
        assertProblem(cases.as(person).get(request).send(), 404, "not-found");
        cases.job(JOB);
        assertGone(request);
        assertThat(historyOf(person))
                .filteredOn("certificate.request-forgotten"::equals)
                .hasSize(1);
    }

    @Test
    void what_cannot_be_logged_is_not_forgotten() {
        var person = somebody();
        var request = cases.certified(person);
        withdraws(person, request);
        cases.advance(Duration.ofDays(30));
        var before = rows.checksums();
        rows.update("CREATE TRIGGER crash BEFORE INSERT ON audit_outbox"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            cases.job(JOB);
        } finally {
            rows.update("DROP TRIGGER crash");
        }
        assertThat(changedFrom(before)).isEmpty();
        cases.job(JOB);
        assertGone(request);
    }

    private void assertGone(String request) {
        assertThat(keysOf(request)).isZero();
        var found = rows.query("SELECT * FROM certificate_request WHERE id = ?", id(request))
                .getFirst();
        assertThat(found).containsEntry("determination", null).containsEntry("correction_ct", null);
        assertThat(found.get("forgotten_at")).isNotNull();
        assertThat(found.get("key_destroyed_at")).isNotNull();
        for (var column : Map.of("person_record", "file", "match_key", "file", "request_record", "request")
                .entrySet()) {
            assertThat(rows.query(
                            "SELECT 1 FROM " + column.getKey() + " WHERE " + column.getValue() + " = ?", id(request)))
                    .as(column.getKey())
                    .isEmpty();
        }
        for (var sealed : List.of("certificate.token_ct", "certificate_intent.payload_ct")) {
            var table = sealed.substring(0, sealed.indexOf('.'));
            assertThat(rows.query(
                            "SELECT 1 FROM " + table + " WHERE request = ? AND " + sealed + " <> ''", id(request)))
                    .as(sealed)
                    .isEmpty();
        }
    }

    private long keysOf(String request) {
        return rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", id(request))
                .size();
    }

    private List<Map<String, Object>> numberOf(String request) {
        return rows.query("SELECT number FROM certificate WHERE request = ?", id(request));
    }

    private int links(String request) {
        return rows.query("""
                SELECT 1 FROM identity_link l JOIN certificate_request r ON r.applicant = l.applicant WHERE r.id = ?
                """, id(request)).size();
    }

    private List<String> historyOf(Persona person) {
        return ok(cases.as(person).get("/v1/access-history?limit=100").send())
                .json()
                .at("/items")
                .findValuesAsText("type");
    }

    private void withdraws(Persona person, String request) {
        ok(cases.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of())
                .send());
    }

    /** Noon of a day in Japan. */
    private void goTo(LocalDate day) {
        cases.setClock(Tokyo.startOf(day).plus(Duration.ofHours(12)));
    }

    private Map<String, Object> changedFrom(Map<String, Object> before) {
        var changed = rows.checksums();
        changed.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        return changed;
    }

    private byte[] id(String request) {
        var text = request.substring(request.lastIndexOf('/') + 1);
        return Uuids.bytes(publicIds.parse(RequestId.class, text).orElseThrow().value());
    }
}
