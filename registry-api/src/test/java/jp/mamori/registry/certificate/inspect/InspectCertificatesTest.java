package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plants each kind of damage beside certificates that are as they must be, and takes it away again. */
@RegistryTest
class InspectCertificatesTest {
    private final Cases cases;
    private final Registry registry;
    private final Rows rows;
    private final Persona person = Cases.applicant("inspected", "検見", "花");
    private String number;
    private byte[] request;

    InspectCertificatesTest(TestApi api, Registry registry, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
        this.registry = registry;
        this.rows = rows;
    }

    @BeforeAll
    void certificates() {
        cases.certified(Cases.applicant("decoy", "無関", "係"));
        cases.certifiedWithRecord(Cases.applicant("recorded", "記載", "花"), "記載", "花");
        cases.certified(person);
        cases.certified(Cases.applicant("newer", "新田", "花"));
        cases.certified(Cases.applicant("newer", "新田", "花"));
        var row = rows.query("""
                SELECT c.number, c.request FROM certificate c JOIN certificate_request r ON r.id = c.request
                ORDER BY r.received_at LIMIT 1 OFFSET 2
                """).getFirst();
        number = (String) row.get("number");
        request = (byte[]) row.get("request");
        cases.job("sign-status-lists");
    }

    private List<String> inspect() {
        return registry.bean(InspectCertificates.class).inspect().deviations();
    }

    /** The damage is named, by this certificate's number, and nothing is found any more once it is undone. */
    private void finds(String fault, Runnable damage, Runnable undo) {
        damage.run();
        try {
            assertThat(inspect()).contains(number + " " + fault).allMatch(line -> line.startsWith(number));
        } finally {
            undo.run();
        }
        assertThat(inspect()).isEmpty();
    }

    private void update(String table, String change, String key) {
        assertThat(rows.update("UPDATE " + table + " SET " + change + " WHERE " + key + " = ?", keyOf(key)))
                .isEqualTo(1);
    }

    private Object keyOf(String key) {
        return key.equals("number") ? number : request;
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
        finds(
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
        var wrong = number.substring(0, 11) + (number.charAt(11) == '0' ? '1' : '0');
        var right = number;
        for (var table : List.of("certificate", "certificate_intent")) {
            rows.update("UPDATE " + table + " SET number = ? WHERE request = ?", wrong, request);
        }
        try {
            assertThat(inspect()).contains(wrong + " NUMBER_MALFORMED", wrong + " DIFFERS_FROM_ROW");
        } finally {
            for (var table : List.of("certificate", "certificate_intent")) {
                rows.update("UPDATE " + table + " SET number = ? WHERE request = ?", right, request);
            }
        }
        assertThat(inspect()).isEmpty();
    }

    @Test
    void an_index_that_the_list_has_as_free_or_as_a_decoy_is_found() {
        for (var state : List.of("FREE", "DECOY")) {
            finds("INDEX_NOT_TAKEN", () -> entry(state), () -> entry("TAKEN"));
        }
    }

    @Test
    void an_index_that_shows_a_current_certificate_as_ended_is_found() {
        finds("SHOWN_INVALID", () -> entry("INVALID"), () -> entry("TAKEN"));
    }

    @Test
    void a_signed_list_that_says_otherwise_than_its_entries_is_found() {
        finds("LIST_DIFFERS", () -> entry("INVALID"), () -> entry("TAKEN"));
    }

    private void entry(String state) {
        assertThat(rows.update("""
                UPDATE status_entry e JOIN certificate c ON c.list_no = e.list_no AND c.idx = e.idx
                SET e.state = ? WHERE c.number = ?
                """, state, number)).isEqualTo(1);
    }

    @Test
    void a_list_that_somebody_else_signed_is_found() {
        rows.update("UPDATE status_list SET token = REVERSE(token)");
        try {
            assertThat(inspect()).containsExactly("list 1 LIST_WRONG");
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
            assertThat(inspect()).containsExactly("list 1 index " + free + " INDEX_LOST");
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
            assertThat(inspect()).isEmpty();
            cases.advance(Duration.ofMinutes(31));
            assertThat(inspect()).singleElement().asString().endsWith(" INTENT_LEFT_OPEN");
        } finally {
            rows.update("DROP TRIGGER crash");
        }
        cases.job("issue-certificates");
        cases.job("sign-status-lists");
        assertThat(inspect()).isEmpty();
        rows.update("DELETE FROM certificate WHERE request = ?", idOf(left));
        rows.update(
                "UPDATE status_entry e JOIN certificate_intent i ON i.list_no = e.list_no AND i.idx = e.idx"
                        + " SET i.state = 'BURNT', i.burnt_because = 'WITHDRAWN', e.state = 'INVALID' WHERE i.request = ?",
                idOf(left));
        rows.update("UPDATE status_list SET changes = changes + 1");
        cases.job("sign-status-lists");
        assertThat(inspect()).as("burnt is as good as complete").isEmpty();
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
                () -> rows.update("UPDATE certificate SET intent = REVERSE(intent) WHERE number = ?", number));
        try {
            assertThat(inspect()).contains(number + " WITHOUT_INTENT", number + " NOT_COMPLETE");
        } finally {
            withoutForeignKeys(
                    () -> rows.update("UPDATE certificate SET intent = REVERSE(intent) WHERE number = ?", number));
        }
        assertThat(inspect()).isEmpty();
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
            assertThat(inspect())
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
                    """, Uuids.bytes(copy), number);
            assertThat(inspect()).contains(number + " NUMBER_USED_TWICE", number + " INDEX_USED_TWICE");
        } finally {
            rows.update("DELETE FROM certificate_intent WHERE id = ?", (Object) Uuids.bytes(copy));
            rows.update("ALTER TABLE certificate_intent DROP KEY for_the_foreign_key,"
                    + " ADD UNIQUE KEY one_number (number), ADD UNIQUE KEY one_index (list_no, idx)");
        }
        assertThat(inspect()).isEmpty();
    }

    @Test
    void an_issue_that_the_log_does_not_have_is_found() {
        var hash = CertificateInLog.payload(token()).bytes();
        finds("NOT_LOGGED", () -> rename(hash, new byte[32]), () -> rename(new byte[32], hash));
    }

    private void rename(byte[] from, byte[] to) {
        assertThat(rows.update("UPDATE certificate_log_entry SET payload_hash = ? WHERE payload_hash = ?", to, from))
                .isEqualTo(1);
    }

    @Test
    void an_event_of_the_log_that_is_another_certificates_is_found() {
        registry.bean(Sequencer.class).sequence();
        registry.bean(SignCheckpoint.class).sign();
        assertThat(inspect()).as("proved").isEmpty();
        var mine = CertificateInLog.payload(token()).bytes();
        var other = (byte[])
                rows.query("SELECT payload_hash FROM certificate_log_entry WHERE payload_hash <> ?", (Object) mine)
                        .getFirst()
                        .get("payload_hash");
        swap(mine, other);
        try {
            assertThat(inspect()).contains(number + " LOG_PROOF_WRONG");
        } finally {
            swap(mine, other);
        }
        assertThat(inspect()).isEmpty();
    }

    private void swap(byte[] one, byte[] other) {
        rename(one, new byte[32]);
        rename(other, one);
        rename(new byte[32], other);
    }

    @Test
    void a_token_that_breaks_a_rule_of_the_format_is_found_though_our_key_signed_it() {
        var payload = new String(token().jws().payload(), UTF_8);
        var asOf = payload.replaceFirst("(?s).*\"as_of\":(\\d+).*", "$1");
        resigned(
                "BREAKS as-of-is-issue (CLAIM_SHAPE)",
                text -> text.replace("\"as_of\":" + asOf, "\"as_of\":" + (Long.parseLong(asOf) - 1)));
        resigned("UNREADABLE", text -> text.replace("\"outcome\":", "\"result\":"));
    }

    @Test
    void other_bytes_than_were_stored_are_found_though_our_key_signed_them() {
        resigned("SIGNED_OTHERWISE", text -> text.replaceFirst("\"idx\":\\d+", "\"idx\":3"));
    }

    private void resigned(String fault, UnaryOperator<String> change) {
        var token = token();
        var altered = change.apply(new String(token.jws().payload(), UTF_8));
        var signed = CompactJws.sign(registry.bean(Signer.class), CertificateToken.TYPE, altered.getBytes(UTF_8));
        var rest = token.compact().substring(token.compact().indexOf('~'));
        finds(fault, () -> store(signed + rest), () -> store(token.compact()));
    }

    @Test
    void a_signature_that_is_not_our_keys_is_found() {
        var token = token();
        var stranger = KeyStoreSigner.of("issuer-1", pair());
        var signed =
                CompactJws.sign(stranger, CertificateToken.TYPE, token.jws().payload());
        var rest = token.compact().substring(token.compact().indexOf('~'));
        finds("SIGNATURE_WRONG", () -> store(signed + rest), () -> store(token.compact()));
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(String compact) {
        var id = new RequestId(Uuids.fromBytes(request));
        var sealed = registry.bean(FileKeys.class)
                .open(FileId.of(id))
                .seal(compact.getBytes(US_ASCII), Certificates.tokenOf(id));
        rows.update("UPDATE certificate SET token_ct = ? WHERE request = ?", sealed, request);
    }

    private CertificateToken token() {
        var id = new RequestId(Uuids.fromBytes(request));
        var sealed = (byte[]) rows.query("SELECT token_ct FROM certificate WHERE request = ?", (Object) request)
                .getFirst()
                .get("token_ct");
        try {
            return CertificateToken.read(new String(
                    registry.bean(FileKeys.class).open(FileId.of(id)).unseal(sealed, Certificates.tokenOf(id)),
                    US_ASCII));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }
}
