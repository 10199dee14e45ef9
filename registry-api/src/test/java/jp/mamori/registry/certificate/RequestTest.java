package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.OSAKA;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.SUZUKI;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class RequestTest {
    private final Cases cases;
    private final Organisations organisations;
    private final Rows rows;

    RequestTest(TestApi api, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
        this.organisations = organisations;
        this.rows = rows;
    }

    private Answer submits(Persona applicant, Object body) {
        return cases.as(applicant)
                .post("/v1/requests")
                .idempotencyKey()
                .json(body)
                .send();
    }

    private Map<String, Object> body() {
        return new HashMap<>(
                Map.of("employer", cases.text(cases.school), "purpose", "TEACHING", "occasion", "NEW_HIRE"));
    }

    @Test
    void a_second_open_request_for_the_same_is_refused_and_another_occasion_is_not() {
        var ono = Cases.applicant("ono", "小野", "愛");
        cases.declaresNothingElse(ono);
        var first = cases.asks(ono);
        var again = submits(ono, body());
        assertProblem(again, 409, "already-exists");
        assertThat(first).endsWith(again.at("/request"));
        cases.asks(ono, cases.school, "RENEWAL");
    }

    @Test
    void a_repeated_key_creates_nothing_and_another_body_is_refused() {
        var ogawa = Cases.applicant("ogawa", "小川", "愛");
        cases.declaresNothingElse(ogawa);
        var first = cases.as(ogawa)
                .post("/v1/requests")
                .idempotencyKey("k-1")
                .json(body())
                .send();
        var again = cases.as(ogawa)
                .post("/v1/requests")
                .idempotencyKey("k-1")
                .json(body())
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        var other = body();
        other.put("occasion", "RENEWAL");
        assertProblem(
                cases.as(ogawa)
                        .post("/v1/requests")
                        .idempotencyKey("k-1")
                        .json(other)
                        .send(),
                422,
                "idempotency-key-reused");
        assertProblem(cases.as(ogawa).post("/v1/requests").json(body()).send(), 400, "idempotency-key-missing");
    }

    @Test
    void every_wrong_member_is_named() {
        var oda = Cases.applicant("oda", "織田", "愛");
        var answer =
                submits(oda, Map.of("employer", "org_x", "purpose", "FUN", "occasion", "SOON", "requestCode", "1"));
        assertProblem(answer, 400, "validation-failed");
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/employer", "/purpose", "/occasion", "/requestCode");
        assertProblem(submits(oda, Map.of()), 400, "validation-failed");
        assertProblem(submits(oda, "{"), 400, "malformed-body");
        var board = body();
        board.put("employer", cases.text(cases.board).replace("org_", "org_"));
        board.put("purpose", "SITTING");
        assertProblem(submits(oda, board), 400, "validation-failed");
        var platform = organisations.add(OrganisationKind.SITTER_PLATFORM, "シッター");
        var purpose = body();
        purpose.put("employer", cases.text(platform));
        assertThat(submits(oda, purpose).json().at("/errors/0/code").asText()).isEqualTo("purpose-without-basis");
        assertProblem(submits(CHECKER, body()), 403, "applicant-required");
        assertProblem(
                cases.anybody()
                        .post("/v1/requests")
                        .idempotencyKey()
                        .json(body())
                        .send(),
                401,
                "sign-in-required");
    }

    @Test
    void an_incomplete_request_waits_says_what_is_missing_and_is_completed() {
        var ueda = Cases.applicant("ueda", "上田", "愛");
        var request = cases.asks(ueda);
        var seen = cases.reads(ueda, request);
        assertThat(seen.at("/state")).isEqualTo("INCOMPLETE");
        assertThat(seen.json().at("/missing").toString()).contains("FORMER_NAMES_DECLARATION");
        assertThat(seen.json().at("/resultOn").isNull()).isTrue();
        assertProblem(change(ueda, request, "completion", Map.of()), 409, "still-incomplete");
        cases.declaresNothingElse(ueda);
        assertThat(ok(change(ueda, request, "completion", Map.of())).at("/state"))
                .isEqualTo("IN_PROGRESS");
        assertProblem(change(ueda, request, "completion", Map.of()), 409, "wrong-state");
    }

    @Test
    void anothers_request_and_an_absent_one_answer_the_same() {
        var imai = Cases.applicant("imai", "今井", "愛");
        var iida = Cases.applicant("iida", "飯田", "愛");
        cases.declaresNothingElse(imai);
        var request = cases.asks(imai);
        var foreign = cases.as(iida).get(request).send();
        var absent = cases.as(iida)
                .get("/v1/requests/req_00000000000000000000000000")
                .send();
        var malformed = cases.as(iida).get("/v1/requests/nonsense").send();
        assertProblem(foreign, 404, "not-found");
        assertThat(foreign.text()).isEqualTo(absent.text()).isEqualTo(malformed.text());
        for (var verb : List.of("completion", "acceptance", "withdrawal")) {
            var answer = cases.as(iida)
                    .post(request + "/" + verb)
                    .ifMatch(0)
                    .json("{}")
                    .send();
            assertThat(answer.text()).isEqualTo(absent.text());
        }
        assertProblem(cases.as(iida).get(request + "/certificate").send(), 404, "not-found");
        assertProblem(cases.as(iida).get(request + "/certificate.pdf").sendUnchecked(), 404, "not-found");
    }

    @Test
    void a_stale_or_absent_version_changes_nothing() {
        var eto = Cases.applicant("eto", "江藤", "愛");
        cases.declaresNothingElse(eto);
        var request = cases.asks(eto);
        cases.atSlot(eto, request);
        assertProblem(
                cases.as(eto)
                        .post(request + "/acceptance")
                        .ifMatch(0)
                        .json("{}")
                        .send(),
                412,
                "changed-since-read");
        assertProblem(cases.as(eto).post(request + "/acceptance").json("{}").send(), 428, "precondition-required");
        assertThat(change(eto, request, "acceptance", Map.of("showFormerNames", List.of(3)))
                        .at("/errors/0/code"))
                .isEqualTo("no-such-former-name");
        assertThat(cases.reads(eto, request).at("/state")).isEqualTo("RELEASED");
    }

    @Test
    void without_an_answer_the_applicant_is_reminded_twice_and_the_request_lapses() {
        var kaneko = Cases.applicant("kaneko", "金子", "愛");
        cases.declaresNothingElse(kaneko);
        var request = cases.asks(kaneko);
        cases.atSlot(kaneko, request);
        for (var day : List.of(7, 12)) {
            cases.advance(Duration.ofDays(day == 7 ? 7 : 5));
            cases.job("lapse-requests");
            assertThat(cases.reads(kaneko, request).at("/state")).isEqualTo("RELEASED");
        }
        assertThat(events("certificate.reminded")).isGreaterThanOrEqualTo(2);
        cases.advance(Duration.ofDays(2));
        cases.job("lapse-requests");
        assertThat(cases.reads(kaneko, request).at("/state")).isEqualTo("LAPSED");
        assertProblem(change(kaneko, request, "acceptance", Map.of()), 409, "wrong-state");
    }

    @Test
    void a_request_under_review_looks_like_any_other_until_its_slot() {
        var plain = Cases.applicant("plain", "平野", "愛");
        var found = Cases.applicant("found", "広瀬", "愛");
        cases.dismissal("広瀬", "愛");
        cases.declaresNothingElse(plain);
        cases.declaresNothingElse(found);
        var one = cases.asks(plain);
        var other = cases.asks(found);
        var seen = cases.reads(plain, one);
        var reviewed = cases.reads(found, other);
        for (var member : List.of("/state", "/resultOn", "/answerBy", "/result", "/keptUntil", "/issueOn")) {
            assertThat(reviewed.json().at(member))
                    .as(member)
                    .isEqualTo(seen.json().at(member));
        }
        assertThat(cases.as(found).get("/v1/access-history").send().text())
                .doesNotContain("review")
                .doesNotContain("candidate");

        cases.atSlot(found, other);
        var missed = cases.reads(found, other);
        assertThat(missed.at("/state")).isEqualTo("IN_PROGRESS");
        assertThat(missed.at("/resultOn")).isGreaterThan(seen.at("/resultOn"));
        assertThat(cases.reads(plain, one).at("/state")).isEqualTo("RELEASED");
        assertThat(rows.count("slot_miss")).isEqualTo(1);
        ok(change(found, other, "withdrawal", Map.of()));
        assertThat(cases.openReviews()).isZero();
    }

    @Test
    void two_officers_decide_apart_a_third_where_they_differ_and_nobody_twice() {
        var mori = Cases.applicant("mori", "森", "愛");
        cases.dismissal("森", "愛");
        cases.declaresNothingElse(mori);
        var request = cases.asks(mori);
        var review = cases.review();
        assertProblem(cases.as(OSAKA).get(review).send(), 404, "not-found");
        assertThat(cases.opines(SATO, review, "SAME_PERSON").at("/errors/0/code"))
                .isEqualTo("agreeing-item-required");
        ok(cases.opines(SATO, review, "SAME_PERSON", "REGISTERED_DOMICILE"));
        assertProblem(cases.opines(SATO, review, "DIFFERENT_PERSON"), 403, "other-officer-required");
        ok(cases.opines(TANAKA, review, "DIFFERENT_PERSON"));
        assertThat(cases.openReviews()).isEqualTo(1);
        ok(cases.opines(SUZUKI, review, "DIFFERENT_PERSON"));
        assertThat(cases.openReviews()).isZero();
        assertProblem(cases.opines(SUZUKI, review, "SAME_PERSON", "FAMILY_REGISTER"), 409, "wrong-state");
        cases.atSlot(mori, request);
        assertThat(cases.reads(mori, request).at("/result/outcome")).isEqualTo("NO_MATCHING_RECORD");
        ok(change(mori, request, "withdrawal", Map.of()));
        cases.asks(mori);
        assertThat(cases.openReviews()).isZero();
    }

    @Test
    void officers_who_cannot_decide_make_the_applicant_be_asked_once() {
        var nagai = Cases.applicant("nagai", "永井", "愛");
        cases.dismissal("永井", "愛");
        cases.declaresNothingElse(nagai);
        var request = cases.asks(nagai);
        var review = cases.review();
        ok(cases.opines(SATO, review, "CANNOT_DECIDE"));
        ok(cases.opines(TANAKA, review, "CANNOT_DECIDE"));
        assertThat(cases.reads(nagai, request).at("/state")).isEqualTo("INCOMPLETE");
        ok(change(nagai, request, "completion", Map.of()));
        var second = cases.review();
        ok(cases.opines(SATO, second, "CANNOT_DECIDE"));
        ok(cases.opines(TANAKA, second, "CANNOT_DECIDE"));
        assertThat(cases.reads(nagai, request).at("/state")).isEqualTo("IN_PROGRESS");
        cases.atSlot(nagai, request);
        assertThat(cases.reads(nagai, request).at("/state")).isEqualTo("CANNOT_CERTIFY");
        assertThat(cases.reads(nagai, request).at("/result/outcome")).isEqualTo("CANNOT_CERTIFY");
    }

    @Test
    void an_objection_goes_to_officers_who_took_no_part() {
        var nishi = Cases.applicant("nishi", "西", "愛");
        cases.dismissal("西", "愛");
        cases.declaresNothingElse(nishi);
        var request = cases.asks(nishi);
        cases.confirms(cases.review());
        cases.atSlot(nishi, request);
        assertThat(cases.reads(nishi, request).at("/result/outcome")).isEqualTo("RECORD_CONFIRMED");
        assertThat(ok(change(nishi, request, "correction", Map.of("text", "別人です。")))
                        .at("/state"))
                .isEqualTo("CORRECTION_REQUESTED");
        var objection = cases.review();
        assertProblem(cases.opines(SATO, objection, "DIFFERENT_PERSON"), 403, "other-officer-required");
        ok(cases.opines(SUZUKI, objection, "DIFFERENT_PERSON"));
        var fourth = Persona.board("fourth", "四人目 太郎");
        organisations.enrol(fourth, cases.board, jp.mamori.registry.organisation.Role.BOARD_APPROVER);
        ok(cases.opines(fourth, objection, "DIFFERENT_PERSON"));
        cases.atSlot(nishi, request);
        assertThat(cases.reads(nishi, request).at("/result/outcome")).isEqualTo("NO_MATCHING_RECORD");
    }

    private Answer change(Persona applicant, String request, String verb, Object body) {
        return cases.as(applicant)
                .post(request + "/" + verb)
                .ifMatch(cases.reads(applicant, request).version())
                .json(body)
                .send();
    }

    private long events(String type) {
        return ((Number) rows.query("SELECT COUNT(*) AS n FROM audit_outbox WHERE type = ?", type)
                        .getFirst()
                        .get("n"))
                .longValue();
    }
}
