package jp.mamori.registry.check;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.OTHER_CHECKER;
import static jp.mamori.registry.certificate.Cases.SIBLING_CHECKER;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** The eight answers of a check, each by name, with name and date of birth as on the identity document. */
@RegistryTest
class EightOutcomesTest {
    private static final String BORN = "1985-06-15";

    private final TestApi api;
    private final Cases cases;

    EightOutcomesTest(TestApi api, Organisations organisations, Rows rows) {
        this.api = api;
        cases = new Cases(api, organisations, rows);
    }

    @Test
    void current_no_record_with_the_right_details() {
        var check = cases.checksPerson(CHECKER, certified("ito", "伊藤", "蓮"), "伊藤 蓮", born("伊藤", "蓮"));
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(steps(check)).contains("DETAILS PASS OK").noneMatch(step -> step.contains("UNKNOWN"));
        assertThat(check.json().at("/folds")).isEmpty();
    }

    @Test
    void current_with_record_with_the_right_details() {
        var kato = Cases.applicant("kato", "加藤", "結衣");
        var request = cases.certifiedWithRecord(kato, "加藤", "結衣");
        var check = cases.checksPerson(CHECKER, cases.token(kato, request), "加藤結衣", born("加藤", "結衣"));
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_WITH_RECORD");
    }

    @Test
    void no_longer_current_once_it_is_withdrawn() {
        var mori = Cases.applicant("mori", "森", "大翔");
        var request = cases.certified(mori);
        var token = cases.token(mori, request);
        ok(cases.as(mori)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(mori, request).version())
                .json("{}")
                .send());
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(cases.checksPerson(CHECKER, token, "森大翔", born("森", "大翔")).at("/outcome"))
                .isEqualTo("NO_LONGER_CURRENT");
    }

    @Test
    void expired_after_its_last_day() {
        var token = certified("abe", "阿部", "陽菜");
        cases.advance(Duration.ofDays(190));
        assertThat(cases.checksPerson(CHECKER, token, "阿部陽菜", born("阿部", "陽菜")).at("/outcome"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void not_genuine_whatever_the_details() {
        var check = cases.checksPerson(CHECKER, "no certificate", "伊藤 蓮", BORN);
        assertThat(check.at("/outcome")).isEqualTo("NOT_GENUINE");
        assertThat(steps(check)).contains("DETAILS UNKNOWN NOT_REACHED");
    }

    @Test
    void t13_a_certificate_is_no_session_and_a_session_no_certificate() {
        var certificate = certified("endo", "遠藤", "蒼");
        for (String bearer : List.of(certificate, certificate.substring(0, certificate.indexOf('~')))) {
            assertThat(api.withToken(bearer)
                            .get("/v1/check-locks")
                            .sendUnchecked()
                            .status())
                    .isEqualTo(401);
        }
        var session = api.signIn(CHECKER).at("/token");
        for (String presented : List.of(session, session + "~")) {
            assertThat(cases.outcome(CHECKER, presented)).isEqualTo("NOT_GENUINE");
        }
    }

    @Test
    void details_differ_without_saying_which() {
        var token = certified("ueda", "上田", "湊");
        var answers = new ArrayList<Map<String, Object>>();
        for (var typed : List.of(
                List.of("上田 凛", born("上田", "湊")), List.of("上田 湊", born("上田", "凛")), List.of("植田 凛", "1990-01-01"))) {
            var check = cases.checksPerson(CHECKER, token, typed.getFirst(), typed.getLast());
            assertThat(check.at("/outcome")).isEqualTo("DETAILS_DIFFER");
            assertThat(check.json().at("/content").isNull()).isTrue();
            assertThat(check.text()).doesNotContain("上田", "湊", born("上田", "湊"));
            answers.add(withoutItsOwn(check));
        }
        assertThat(answers.get(1)).isEqualTo(answers.getFirst());
        assertThat(answers.get(2)).isEqualTo(answers.getFirst());
        var again = ok(cases.as(CHECKER).get("/v1/checks").send());
        assertThat(again.at("/items/0/outcome")).isEqualTo("DETAILS_DIFFER");
    }

    @Test
    void not_found_for_a_stranger_and_a_sibling_who_know_the_details() {
        var person = Cases.applicant("ono", "小野", "葵");
        cases.declaresNothingElse(person);
        var request = cases.asks(person, cases.unit, "NEW_HIRE");
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.issues(person, request);
        var token = cases.token(person, request);
        for (Persona other : List.of(OTHER_CHECKER, SIBLING_CHECKER)) {
            var right = cases.checksPerson(other, token, "小野葵", born("小野", "葵"));
            assertThat(right.at("/outcome")).isEqualTo("NOT_FOUND");
            assertThat(withoutItsOwn(cases.checksPerson(other, token, "大野葵", born("小野", "葵"))))
                    .isEqualTo(withoutItsOwn(right));
        }
        assertThat(cases.checksPerson(CHECKER, token, "小野葵", born("小野", "葵")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void cannot_tell_when_the_status_is_too_old() {
        var token = certified("hara", "原", "樹");
        cases.advance(Duration.ofMinutes(20));
        var check = cases.checksPerson(CHECKER, token, "原樹", born("原", "樹"));
        assertThat(check.at("/outcome")).isEqualTo("CANNOT_TELL");
        assertThat(steps(check)).contains("STATUS UNKNOWN STATUS_TOO_OLD");
    }

    @Test
    void variants_width_and_the_reading_agree_and_each_folded_pair_is_shown() {
        var token = certified("takahashi", "髙橋", "真琴");
        var check = cases.checksPerson(CHECKER, token, "高橋　真琴", born("髙橋", "真琴"));
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(steps(check)).contains("DETAILS PASS FOLDED");
        assertThat(check.json().at("/folds")).hasSize(1);
        assertThat(check.at("/folds/0/certified") + check.at("/folds/0/typed")).isEqualTo("髙高");
        assertThat(ok(cases.as(CHECKER).get("/v1/checks/" + check.at("/id")).send())
                        .json())
                .isEqualTo(check.json());
        assertThat(cases.checksPerson(CHECKER, token, "ﾜﾀﾅﾍﾞ ゆみ", born("髙橋", "真琴"))
                        .at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        assertThat(cases.checksPerson(CHECKER, token, "髙橋真琴", born("髙橋", "真琴"))
                        .json()
                        .at("/folds"))
                .isEmpty();
    }

    @Test
    void a_person_half_typed_or_impossible_is_named_by_its_member() {
        for (var wrong : List.of(
                Map.entry(Map.of("birthDate", BORN), "/person/name"),
                Map.entry(Map.of("name", " ", "birthDate", BORN), "/person/name"),
                Map.entry(Map.of("name", "あ\u202Eい", "birthDate", BORN), "/person/name"),
                Map.entry(Map.of("name", "あ".repeat(201), "birthDate", BORN), "/person/name"),
                Map.entry(Map.of("name", "伊藤 蓮"), "/person/birthDate"),
                Map.entry(Map.of("name", "伊藤 蓮", "birthDate", "1985-02-30"), "/person/birthDate"),
                Map.entry(Map.of("name", "伊藤 蓮", "birthDate", "S60.6.15"), "/person/birthDate"))) {
            var answer = cases.as(CHECKER)
                    .post("/v1/checks")
                    .idempotencyKey()
                    .json(Map.of(
                            "certificate",
                            "x",
                            "person",
                            wrong.getKey(),
                            "occasion",
                            "NEW_HIRE",
                            "purpose",
                            "TEACHING"))
                    .send();
            Cases.assertProblem(answer, 400, "validation-failed");
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(wrong.getValue());
        }
    }

    private static String born(String family, String given) {
        return Cases.born(family, given).toString();
    }

    private String certified(String sub, String family, String given) {
        var person = Cases.applicant(sub, family, given);
        return cases.token(person, cases.certified(person));
    }

    private static List<String> steps(Answer check) {
        var steps = new ArrayList<String>();
        for (JsonNode step : check.json().at("/steps")) {
            steps.add(step.get("step").asText() + " " + step.get("result").asText() + " "
                    + step.get("reason").asText());
        }
        assertThat(steps).hasSize(7);
        return steps;
    }

    /** An answer without what is each check's own. */
    private static Map<String, Object> withoutItsOwn(Answer check) {
        var members = new HashMap<String, Object>();
        check.json().fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue()));
        members.remove("id");
        members.remove("checkedAt");
        members.remove("receipt");
        return members;
    }
}
