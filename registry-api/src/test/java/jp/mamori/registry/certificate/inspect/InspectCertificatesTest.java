package jp.mamori.registry.certificate.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage in the rows of certificates: what they state, their intents, indices and lists, and what must be one only. */
@RegistryTest
class InspectCertificatesTest {
    private final Cases cases;
    private final Registry registry;
    private final Rows rows;
    private InspectedCertificate one;

    InspectCertificatesTest(TestApi api, Registry registry, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
        this.registry = registry;
        this.rows = rows;
    }

    @BeforeAll
    void certificates() {
        one = InspectedCertificate.amongOthers(cases, registry, rows);
    }

    @Test
    void certificates_as_they_must_be_are_all_inspected_and_each_opening_is_an_event() {
        var before = events();
        var report = registry.bean(InspectCertificates.class).inspect();
        assertThat(report.deviations()).isEmpty();
        assertThat(report.certificates()).isEqualTo(5).isEqualTo(rows.count("certificate"));
        assertThat(events() - before).isEqualTo(5);
    }

    private int events() {
        return rows.query("SELECT 1 FROM audit_outbox WHERE type = 'certificate.certificate-inspected'")
                .size();
    }

    private void update(String table, String change, String key) {
        assertThat(rows.update("UPDATE " + table + " SET " + change + " WHERE " + key + " = ?", keyOf(key)))
                .isEqualTo(1);
    }

    private Object keyOf(String key) {
        return key.equals("number") ? one.number() : one.request();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_COMPLETE       | certificate         | intent = REVERSE(intent)                                   | intent = REVERSE(intent)
            ISSUED_FROM_BURNT  | certificate_intent  | state = 'BURNT', burnt_because = 'LINT_FAILED'             | state = 'ISSUED', burnt_because = NULL
            DIFFERS_FROM_INTENT| certificate         | idx = idx + 200000                                         | idx = idx - 200000
            DIFFERS_FROM_ROW   | certificate         | purpose = 'CHILDCARE'                                      | purpose = 'TEACHING'
            DIFFERS_FROM_ROW   | certificate         | kid = 'another-key'                                        | kid = 'issuer-1'
            DIFFERS_FROM_ROW   | certificate         | expires_at = expires_at + INTERVAL 1 DAY                   | expires_at = expires_at - INTERVAL 1 DAY
            DIFFERS_FROM_ROW   | certificate_intent  | outcome = 'RECORD_CONFIRMED'                               | outcome = 'NO_MATCHING_RECORD'
            UNREADABLE         | certificate         | token_ct = REVERSE(token_ct)                               | token_ct = REVERSE(token_ct)
            SIGNED_OTHERWISE   | certificate_intent  | payload_ct = REVERSE(payload_ct)                           | payload_ct = REVERSE(payload_ct)
            REQUEST_NOT_ISSUED | certificate_request | state = 'WITHDRAWN'                                        | state = 'ISSUED'
            SHOWN_VALID        | certificate         | state = 'SUPERSEDED', ended_at = issued_at                 | state = 'ISSUED', ended_at = NULL
            """)
    void damage_in_a_row_is_named_by_the_certificates_number(String fault, String table, String damage, String undo) {
        var key = table.equals("certificate_request") ? "id" : "request";
        one.finds(
                fault,
                () -> withoutForeignKeys(() -> update(table, damage, key)),
                () -> withoutForeignKeys(() -> update(table, undo, key)));
    }

    /** What the database itself would refuse. */
    private void withoutForeignKeys(Runnable change) {
        rows.update("SET GLOBAL foreign_key_checks = OFF");
        try {
            change.run();
        } finally {
            rows.update("SET GLOBAL foreign_key_checks = ON");
        }
    }

    @Test
    void a_number_with_a_wrong_check_digit_is_found() {
        var right = one.number();
        var wrong = right.substring(0, 11) + (right.charAt(11) == '0' ? '1' : '0');
        for (var table : List.of("certificate", "certificate_intent")) {
            rows.update("UPDATE " + table + " SET number = ? WHERE request = ?", wrong, one.request());
        }
        try {
            assertThat(one.inspect()).contains(wrong + " NUMBER_MALFORMED", wrong + " DIFFERS_FROM_ROW");
        } finally {
            for (var table : List.of("certificate", "certificate_intent")) {
                rows.update("UPDATE " + table + " SET number = ? WHERE request = ?", right, one.request());
            }
        }
        assertThat(one.inspect()).isEmpty();
    }

    @Test
    void an_index_that_the_list_has_as_free_or_as_a_decoy_is_found() {
        for (var state : List.of("FREE", "DECOY")) {
            one.finds("INDEX_NOT_TAKEN", () -> entry(state), () -> entry("TAKEN"));
        }
    }

    @Test
    void an_index_that_shows_a_current_certificate_as_ended_is_found() {
        one.finds("SHOWN_INVALID", () -> entry("INVALID"), () -> entry("TAKEN"));
    }

    @Test
    void a_signed_list_that_says_otherwise_than_its_entries_is_found() {
        one.finds("LIST_DIFFERS", () -> entry("INVALID"), () -> entry("TAKEN"));
    }

    private void entry(String state) {
        assertThat(rows.update("""
                UPDATE status_entry e JOIN certificate c ON c.list_no = e.list_no AND c.idx = e.idx
                SET e.state = ? WHERE c.number = ?
                """, state, one.number())).isEqualTo(1);
    }

    @Test
    void a_list_that_somebody_else_signed_is_found() {
        rows.update("UPDATE status_list SET token = REVERSE(token)");
        try {
            assertThat(one.inspect()).containsExactly("list 1 LIST_WRONG");
        } finally {
            rows.update("UPDATE status_list SET token = REVERSE(token)");
        }
    }

    @Test
    void an_index_that_was_given_out_and_that_nobody_has_is_found() {
        var free = rows.query("SELECT idx FROM status_entry WHERE state = 'FREE' LIMIT 1")
                .getFirst()
                .get("idx");
        rows.update("UPDATE status_entry SET state = 'TAKEN' WHERE idx = ?", free);
        try {
            assertThat(one.inspect()).containsExactly("list 1 index " + free + " INDEX_LOST");
        } finally {
            rows.update("UPDATE status_entry SET state = 'FREE' WHERE idx = ?", free);
        }
    }

    @Test
    void an_intent_that_was_left_open_is_found_when_the_job_had_its_time() {
        var applicant = Cases.applicant("left", "残間", "花");
        cases.declaresNothingElse(applicant);
        var left = cases.asks(applicant);
        cases.atSlot(applicant, left);
        cases.accepts(applicant, left);
        cases.setClock(Instant.parse(cases.reads(applicant, left).at("/issueOn")));
        rows.update("CREATE TRIGGER crash BEFORE INSERT ON certificate"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            cases.job("issue-certificates");
            assertThat(one.inspect()).isEmpty();
            cases.advance(Duration.ofMinutes(31));
            assertThat(one.inspect()).singleElement().asString().endsWith(" INTENT_LEFT_OPEN");
        } finally {
            rows.update("DROP TRIGGER crash");
        }
        cases.job("issue-certificates");
        cases.job("sign-status-lists");
        assertThat(one.inspect()).isEmpty();
        rows.update("DELETE FROM certificate WHERE request = ?", idOf(left));
        rows.update(
                "UPDATE status_entry e JOIN certificate_intent i ON i.list_no = e.list_no AND i.idx = e.idx"
                        + " SET i.state = 'BURNT', i.burnt_because = 'WITHDRAWN', e.state = 'INVALID' WHERE i.request = ?",
                idOf(left));
        rows.update("UPDATE status_list SET changes = changes + 1");
        cases.job("sign-status-lists");
        assertThat(one.inspect()).as("burnt is as good as complete").isEmpty();
    }

    private byte[] idOf(String path) {
        return Uuids.bytes(registry.bean(PublicIds.class)
                .parse(RequestId.class, path.substring("/v1/requests/".length()))
                .orElseThrow()
                .value());
    }

    @Test
    void a_certificate_without_its_intent_is_found() {
        withoutForeignKeys(
                () -> rows.update("UPDATE certificate SET intent = REVERSE(intent) WHERE number = ?", one.number()));
        try {
            assertThat(one.inspect()).contains(one.number() + " WITHOUT_INTENT", one.number() + " NOT_COMPLETE");
        } finally {
            withoutForeignKeys(() ->
                    rows.update("UPDATE certificate SET intent = REVERSE(intent) WHERE number = ?", one.number()));
        }
        assertThat(one.inspect()).isEmpty();
    }

    @Test
    void two_that_count_for_the_same_audience_and_purpose_are_found() {
        var older = (String) rows.query("SELECT number FROM certificate WHERE state = 'SUPERSEDED'")
                .getFirst()
                .get("number");
        rows.update("""
                UPDATE certificate c JOIN status_entry e ON e.list_no = c.list_no AND e.idx = c.idx
                SET c.state = 'ISSUED', c.ended_at = NULL, e.state = 'TAKEN' WHERE c.number = ?
                """, older);
        try {
            assertThat(one.inspect())
                    .anyMatch(line -> line.endsWith(" TWO_CURRENT"))
                    .contains(older + " LIST_DIFFERS");
        } finally {
            rows.update("""
                    UPDATE certificate c JOIN status_entry e ON e.list_no = c.list_no AND e.idx = c.idx
                    SET c.state = 'SUPERSEDED', c.ended_at = c.issued_at, e.state = 'INVALID' WHERE c.number = ?
                    """, older);
        }
    }

    @Test
    void a_number_and_an_index_used_twice_are_found() {
        rows.update("ALTER TABLE certificate_intent DROP KEY one_number, DROP KEY one_index,"
                + " ADD KEY for_the_foreign_key (list_no, idx)");
        var copy = new UUID(7, 7);
        try {
            rows.update("""
                    INSERT INTO certificate_intent
                      (id, request, number, list_no, idx, as_of, outcome, payload_ct, state, burnt_because, created_at)
                    SELECT ?, request, number, list_no, idx, as_of, outcome, payload_ct, 'BURNT', 'WITHDRAWN', created_at
                    FROM certificate_intent WHERE number = ?
                    """, Uuids.bytes(copy), one.number());
            assertThat(one.inspect()).contains(one.number() + " NUMBER_USED_TWICE", one.number() + " INDEX_USED_TWICE");
        } finally {
            rows.update("DELETE FROM certificate_intent WHERE id = ?", (Object) Uuids.bytes(copy));
            rows.update("ALTER TABLE certificate_intent DROP KEY for_the_foreign_key,"
                    + " ADD UNIQUE KEY one_number (number), ADD UNIQUE KEY one_index (list_no, idx)");
        }
        assertThat(one.inspect()).isEmpty();
    }
}
