package jp.mamori.registry.check;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.OTHER_CHECKER;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** Receipts of checks: signed with their own key, without a name, found again by the employer's reference. */
@RegistryTest
class CheckReceiptsTest {
    private final Cases cases;
    private final Rows rows;

    CheckReceiptsTest(TestApi api, Organisations organisations, Rows rows) {
        cases = new Cases(api, organisations, rows);
        this.rows = rows;
    }

    @Test
    void a_check_has_a_receipt_that_an_auditor_verifies_with_the_published_keys() {
        var person = Cases.applicant("ito", "伊藤", "蓮");
        var check = cases.checks(CHECKER, cases.token(person, cases.certified(person)));
        var receipt = verified(check);
        assertThat(receipt.id()).isEqualTo(check.at("/id"));
        assertThat(receipt.outcome().name()).isEqualTo("CURRENT_NO_RECORD");
        assertThat(receipt.number())
                .isEqualTo(CertificateNumber.parse(check.at("/number")).orElseThrow());
        assertThat(receipt.reference()).isEqualTo("R-1");
        assertThat(receipt.organisation()).isEqualTo(cases.text(cases.school));
        assertThat(receipt.checkedAt()).isEqualTo(cases.now().truncatedTo(ChronoUnit.SECONDS));
        assertThat(receipt.purpose() + " " + receipt.occasion()).isEqualTo("TEACHING NEW_HIRE");
        assertThat(receipt.officer()).startsWith("ofc_");
        var again = ok(cases.as(CHECKER).get("/v1/checks/" + check.at("/id")).send());
        assertThat(again.at("/receipt")).isEqualTo(check.at("/receipt"));
    }

    @Test
    void it_names_nobody() {
        var person = Cases.applicant("kato", "加藤", "結衣");
        var receipt = cases.checks(CHECKER, cases.token(person, cases.certified(person)))
                .at("/receipt");
        var payload =
                new String(java.util.Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(payload).doesNotContain("加藤", "結衣", "照合", "係子", "1985", "若葉台");
    }

    @Test
    void every_answer_but_that_nothing_can_be_told_has_one() {
        var person = Cases.applicant("ueda", "上田", "湊");
        var token = cases.token(person, cases.certified(person));
        assertThat(verified(cases.checksPerson(CHECKER, token, "植田 湊", "1985-06-15"))
                        .outcome()
                        .name())
                .isEqualTo("DETAILS_DIFFER");
        var foreign = verified(cases.checks(OTHER_CHECKER, token));
        assertThat(foreign.outcome().name()).isEqualTo("NOT_FOUND");
        assertThat(foreign.number()).isNull();
        assertThat(verified(cases.checks(CHECKER, "nonsense")).outcome().name()).isEqualTo("NOT_GENUINE");
        cases.advance(Duration.ofMinutes(20));
        var unknown = cases.checks(CHECKER, token);
        assertThat(unknown.at("/outcome")).isEqualTo("CANNOT_TELL");
        assertThat(unknown.json().at("/receipt").isNull()).isTrue();
    }

    @Test
    void a_receipt_is_no_certificate_and_its_key_is_published_for_receipts_only() {
        var receipt = cases.checks(CHECKER, "nonsense").at("/receipt");
        assertThat(cases.outcome(CHECKER, receipt)).isEqualTo("NOT_GENUINE");
        assertThat(cases.outcome(CHECKER, receipt + "~")).isEqualTo("NOT_GENUINE");
        var keys = keys();
        assertThat(keys.find("receipt-1").orElseThrow().use()).isEqualTo(KeyUse.RECEIPT);
        assertThat(keys.find("issuer-1").orElseThrow().use()).isEqualTo(KeyUse.CERTIFICATE);
        var metadata = ok(cases.anybody().get("/.well-known/jwt-vc-issuer").send());
        assertThat(metadata.json().at("/jwks/keys").findValuesAsText("kid")).containsExactly("issuer-1");
    }

    @Test
    void the_checks_of_a_reference_are_found_page_by_page_and_only_by_who_made_them() {
        var made = new ArrayList<String>();
        for (var reference : List.of("R7-012", "R7-013", "Ｒ７-012 ", "R7-012")) {
            var id = check(CHECKER, reference).at("/id");
            if (!reference.equals("R7-013")) {
                made.addFirst(id);
            }
        }
        check(OTHER_CHECKER, "R7-012");
        var found = new ArrayList<String>();
        var body = new java.util.HashMap<String, Object>(Map.of("reference", "r7-012", "limit", 2));
        for (var page = 0; page < 3 && (page == 0 || body.get("cursor") != null); page++) {
            var answer =
                    ok(cases.as(CHECKER).post("/v1/checks/search").json(body).send());
            answer.json().at("/items").forEach(item -> found.add(item.get("id").asText()));
            body.put("cursor", answer.json().at("/next").isNull() ? null : answer.at("/next"));
        }
        assertThat(found).isEqualTo(made);
        assertThat(ok(cases.as(CHECKER)
                                .post("/v1/checks/search")
                                .json(Map.of("reference", "R9-999"))
                                .send())
                        .json()
                        .at("/items"))
                .isEmpty();
        assertProblem(cases.as(CHECKER).post("/v1/checks/search").json(Map.of()).send(), 400, "validation-failed");
        assertProblem(
                cases.as(CHECKER)
                        .post("/v1/checks/search")
                        .json(Map.of("reference", "R7-012", "cursor", "tampered"))
                        .send(),
                400,
                "cursor-invalid");
        assertProblem(
                cases.as(Cases.SATO)
                        .post("/v1/checks/search")
                        .json(Map.of("reference", "R7-012"))
                        .send(),
                403,
                "role-required");
    }

    @Test
    void the_reference_stands_in_clear_in_no_column() {
        check(CHECKER, "CANARY-REF-77");
        rows.query("SELECT * FROM check_record")
                .forEach(row ->
                        row.values().forEach(value -> assertThat(text(value)).doesNotContain("CANARY")));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private Answer check(Persona checker, String reference) {
        var answer = cases.as(checker)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "certificate",
                        "nonsense",
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING",
                        "reference",
                        reference))
                .send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private CheckReceipt verified(Answer check) {
        var keys = keys();
        var clock = java.time.Clock.fixed(cases.now(), java.time.ZoneOffset.UTC);
        var verifier = new ReceiptVerifier(new Issuer("https://test.mamori.example"), () -> keys, clock);
        return verifier.verify(check.at("/receipt")).receipt().orElseThrow();
    }

    private IssuerKeys keys() {
        return IssuerKeys.parse(
                ok(cases.anybody().get("/.well-known/jwks.json").send()).text());
    }
}
