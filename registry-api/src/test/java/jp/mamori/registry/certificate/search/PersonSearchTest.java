package jp.mamori.registry.certificate.search;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class PersonSearchTest {
    private static final Persona CITY = Persona.board("city-officer", "横浜 四郎");
    private static final Persona GOVERNOR = Persona.board("governor-officer", "知事部局 五郎");

    private final Cases cases;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;

    PersonSearchTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        organisations.enrol(
                CITY,
                organisations.authority("CITY-BOE-14100", OrganisationKind.CITY_BOARD, "横浜市教育委員会"),
                Role.BOARD_APPROVER);
        organisations.enrol(
                GOVERNOR, organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事"), Role.BOARD_DRAFTER);
    }

    @Test
    void an_entitled_officer_finds_a_record_in_another_writing_and_sees_why() {
        var dismissal = cases.dismissalOfBirth("髙橋", "雅紀", "1978-04-01");
        cases.dismissalOfBirth("鈴木", "花子", "1991-11-23");
        var answer = ok(search(SATO, "REGRANT", body("高橋", "雅紀", "タカハシ", "マサキ", "1978-04-01")));
        assertThat(answer.at("/outcome")).isEqualTo("POSSIBLE_MATCH");
        var candidates = answer.json().at("/candidates");
        assertThat(candidates).hasSize(1);
        assertThat(dismissal).endsWith(answer.at("/candidates/0/disposition"));
        assertThat(answer.at("/candidates/0/kind")).isEqualTo("DISCIPLINARY_DISMISSAL");
        var family = candidates.at("/0/explanation/lines/0");
        assertThat(family.get("relation").asText()).isEqualTo("VARIANT");
        assertThat(family.get("ground").asText()).isEqualTo("KOSEKI_PARENT");
        assertThat(family.get("asked").asText()).isEqualTo("高橋");
        assertThat(family.get("recorded").asText()).isEqualTo("髙橋");
        assertThat(answer.json().at("/registers").has("teaching_licence")).isTrue();
        assertThat(answer.json().at("/registers").has("childcare_order")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void each_search_and_each_record_opened_is_an_event() {
        cases.dismissalOfBirth("飯塚", "真澄", "1969-02-11");
        long searches = events("person.person-searched");
        long reads = events("person.candidate-read");
        ok(search(SATO, "REGRANT", body("飯塚", "真澄", "イイヅカ", "マスミ", "1969-02-11")));
        ok(search(SATO, "REGRANT", body("不在", "無名", "フザイ", "ムメイ", "1933-03-03")));
        assertThat(events("person.person-searched") - searches).isEqualTo(2);
        assertThat(events("person.candidate-read") - reads).isEqualTo(1);
    }

    @Test
    void an_annulled_record_is_never_found() {
        var dismissal = cases.dismissalOfBirth("取消", "済太郎", "1975-05-05");
        var sought = body("取消", "済太郎", "トリケシ", "スミタロウ", "1975-05-05");
        assertThat(ok(search(SATO, "OWN_HIRING", sought)).at("/outcome")).isEqualTo("POSSIBLE_MATCH");
        cases.annuls(dismissal);
        var answer = ok(search(SATO, "OWN_HIRING", sought));
        assertThat(answer.at("/outcome")).isEqualTo("NO_MATCHING_RECORD");
        assertThat(answer.json().at("/candidates")).isEmpty();
    }

    @Test
    void only_registers_with_a_basis_for_the_kind_and_purpose_are_searched() {
        cases.dismissalOfBirth("範囲", "外之助", "1966-06-06");
        var sought = body("範囲", "外之助", "ハンイ", "ソトノスケ", "1966-06-06");
        assertThat(search(CITY, "REGRANT", sought).at("/errors/0/code")).isEqualTo("purpose-without-basis");
        assertThat(ok(search(CITY, "OWN_HIRING", sought)).at("/outcome")).isEqualTo("POSSIBLE_MATCH");
        var governor = ok(search(GOVERNOR, "REGRANT", sought));
        assertThat(governor.at("/outcome")).isEqualTo("NO_MATCHING_RECORD");
        assertThat(governor.json().at("/registers").has("teaching_licence")).isFalse();
    }

    @Test
    void employers_and_applicants_have_no_search() {
        var sought = body("山田", "花", "ヤマダ", "ハナ", "1990-01-01");
        assertProblem(search(CHECKER, "OWN_HIRING", sought), 403, "role-required");
        assertProblem(search(Cases.applicant("nosy", "野次", "馬子"), "OWN_HIRING", sought), 403, "role-required");
        assertProblem(cases.anybody().post("/v1/person-searches").json(sought).send(), 401, "sign-in-required");
    }

    @Test
    void one_person_may_be_searched_for_five_times_a_day_by_one_authority() {
        var sought = body("反復", "検索子", "ハンプク", "ケンサクコ", "1980-08-08");
        for (int i = 0; i < SearchPersons.MOST_A_DAY; i++) {
            ok(search(i % 2 == 0 ? SATO : TANAKA, "REGRANT", sought));
        }
        var refused = search(SATO, "REGRANT", sought);
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.header("RateLimit")).contains("r=0");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
        ok(search(SATO, "REGRANT", body("反復", "別人子", "ハンプク", "ベツジンコ", "1980-08-08")));
        ok(search(CITY, "OWN_HIRING", sought));
        cases.advance(Duration.ofDays(1));
        ok(search(SATO, "REGRANT", sought));
    }

    @Test
    void too_little_is_incomplete_and_never_that_nothing_was_found() {
        cases.dismissalOfBirth("読無", "記録男", "1971-07-17");
        var unread = ok(search(SATO, "REGRANT", body("誰某", "何某", null, null, "1944-04-14")));
        assertThat(unread.at("/outcome")).isEqualTo("INCOMPLETE");
        assertThat(unread.json().at("/missing").toString()).contains("READING_OR_LATIN");
        var undated = ok(search(SATO, "REGRANT", body("誰某", "何某", "ダレボウ", "ナニボウ", null)));
        assertThat(undated.json().at("/missing").toString()).contains("BIRTH_DATE");
        var found = ok(search(SATO, "REGRANT", body("読無", "記録男", null, null, "1971-07-17")));
        assertThat(found.at("/outcome")).isEqualTo("POSSIBLE_MATCH");
    }

    /** Issue 3, bad input: accepted as what it is or refused with the member and the reason. */
    @Test
    void bad_input_is_named_and_never_a_fault_nor_a_silent_no() {
        var answers = new ArrayList<Answer>();
        answers.add(search(SATO, "REGRANT", body("長".repeat(200), "名", "ナガ", "ナ", "1980-01-01")));
        answers.add(search(SATO, "REGRANT", body("山田", "花", "ハ".repeat(200), "ハナ", "1980-01-01")));
        answers.add(search(SATO, "REGRANT", body("山田", "花", "山田", "花", "1980-01-01")));
        answers.add(search(SATO, "REGRANT", body("山田", "花", "ヤマダ", "ハナ", "1867-12-31")));
        answers.add(search(SATO, "REGRANT", body("山田", "花", "ヤマダ", "ハナ", "2999-01-01")));
        answers.add(search(SATO, "REGRANT", body("山田", "花", "ヤマダ", "ハナ", "1980-02-30")));
        answers.add(search(SATO, "REGRANT", body("山\u202e田", "花", "ヤマダ", "ハナ", "1980-01-01")));
        answers.add(search(SATO, "REGRANT", Map.of()));
        answers.add(search(SATO, null, body("山田", "花", "ヤマダ", "ハナ", "1980-01-01")));
        answers.add(search(SATO, "CURIOSITY", body("山田", "花", "ヤマダ", "ハナ", "1980-01-01")));
        answers.add(cases.as(SATO)
                .post("/v1/person-searches")
                .json("{\"purpose\":\"REGRANT\",\"name\":{\"family\":\"\\ud800\",\"given\":\"花\"}}")
                .send());
        for (var answer : answers) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.at("/code")).isIn("validation-failed", "malformed-body");
        }
        for (var placeholder : List.of("●●", "〓", "□□□", "??", "?")) {
            var answer = ok(search(SATO, "REGRANT", body(placeholder, placeholder, null, null, "1950-10-10")));
            assertThat(answer.at("/outcome")).as(placeholder).isEqualTo("INCOMPLETE");
        }
        for (var mixed : List.of("Ｙａｍａｄａ山田やまだ", "王Wang", "Иван", "김철수", "𠮷﨑", "山󠄀田")) {
            var answer = ok(search(SATO, "REGRANT", body(mixed, "花", "ヤマダ", "ハナ", "1951-11-11")));
            assertThat(answer.at("/outcome")).as(mixed).isIn("NO_MATCHING_RECORD", "INCOMPLETE");
        }
    }

    @Test
    void nothing_is_half_written_when_searching() {
        var tables = everyInsertFails.in(() -> {
            var born = LocalDate.of(1950, 1, 1).plusDays(400L * people++).toString();
            cases.dismissalOfBirth("半途", "書太郎", born);
            var body = new HashMap<String, Object>(body("半途", "書太郎", "ハント", "カキタロウ", born));
            body.put("purpose", "REGRANT");
            var sato = cases.as(SATO);
            return () -> sato.post("/v1/person-searches").json(body).send();
        });
        assertThat(tables).contains("person_search_count", "audit_outbox");
    }

    private int people;

    private Answer search(Persona officer, String purpose, Map<String, ?> sought) {
        var body = new HashMap<String, Object>(sought);
        if (purpose != null) {
            body.put("purpose", purpose);
        }
        return cases.as(officer).post("/v1/person-searches").json(body).send();
    }

    private static Map<String, Object> body(
            String family, String given, String familyKana, String givenKana, String birthDate) {
        var name = new HashMap<String, Object>(Map.of("family", family, "given", given));
        if (familyKana != null) {
            name.put("familyKana", familyKana);
            name.put("givenKana", givenKana);
        }
        var body = new HashMap<String, Object>(Map.of("name", name));
        if (birthDate != null) {
            body.put("birthDate", birthDate);
        }
        return body;
    }

    private long events(String type) {
        return ((Number) rows.query("SELECT COUNT(*) AS n FROM audit_outbox WHERE type = ?", type)
                        .getFirst()
                        .get("n"))
                .longValue();
    }
}
