package jp.mamori.registry.person.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Cases;
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
class ApplicantProfileTest {
    private static final LocalDate BORN = LocalDate.of(1990, 4, 1);

    private final TestApi api;
    private final Organisations organisations;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;

    ApplicantProfileTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.api = api;
        this.organisations = organisations;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
    }

    @Test
    void the_first_sign_in_makes_the_profile_and_says_what_is_missing() {
        var mine = read(api.as(Persona.applicant("first", "森", "葵", BORN)));
        assertThat(mine.at("/name/family")).isEqualTo("森");
        assertThat(mine.at("/birthDate")).isEqualTo("1990-04-01");
        assertThat(mine.at("/sex")).isEqualTo("F");
        assertThat(texts(mine, "/missing")).containsExactly("READING_OR_LATIN", "FORMER_NAMES_DECLARATION");
        assertThat(mine.version()).isEqualTo(1);
    }

    @Test
    void a_date_of_birth_that_lies_ahead_or_before_1900_is_none_and_is_asked_for() {
        for (var date : List.of(LocalDate.of(2999, 1, 1), LocalDate.of(1867, 12, 31))) {
            var mine = read(api.as(Persona.applicant("dated-" + date.getYear(), "森", "葵", date)));
            assertThat(mine.json().at("/birthDate").isNull()).isTrue();
            assertThat(texts(mine, "/missing")).contains("BIRTH_DATE");
        }
    }

    @Test
    void a_second_sign_in_changes_nothing_and_a_changed_name_is_followed() {
        var before = read(api.as(Persona.applicant("follow", "林", "楓", BORN)));
        assertThat(read(api.as(Persona.applicant("follow", "林", "楓", BORN))).version())
                .isEqualTo(before.version());
        var married = read(api.as(Persona.applicant("follow", "森田", "楓", BORN)));
        assertThat(married.at("/name/family")).isEqualTo("森田");
        assertThat(married.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void what_is_declared_is_kept_and_completes_the_profile() {
        var me = api.as(Persona.applicant("declares", "岡", "紬", BORN));
        var mine = read(me);
        var decoy = api.as(Persona.applicant("decoy", "岡", "紬", BORN));
        var saved = put(me, mine.version(), full());
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        assertThat(saved.at("/reading/familyKana")).isEqualTo("オカ");
        assertThat(saved.at("/formerNames/0/family")).isEqualTo("谷");
        assertThat(saved.at("/licenceNumbers/0")).isEqualTo("平六養学一第123号");
        assertThat(saved.at("/domicile/prefecture")).isEqualTo("13");
        assertThat(texts(saved, "/missing")).isEmpty();
        assertThat(read(me).text()).isEqualTo(saved.text());
        assertThat(read(decoy).json().at("/formerNames")).isEmpty();
    }

    @Test
    void name_and_date_of_birth_come_from_sign_in_and_are_refused() {
        var me = api.as(Persona.applicant("fixed", "原", "湊", BORN));
        var body = full();
        body.put("name", Map.of("family", "偽"));
        body.put("birthDate", "2000-01-01");
        var answer = put(me, read(me).version(), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/name", "/birthDate");
        assertThat(read(me).at("/name/family")).isEqualTo("原");
    }

    @Test
    void each_wrong_member_is_named() {
        var me = api.as(Persona.applicant("wrong", "野", "凪", BORN));
        long version = read(me).version();
        wrong(me, version, "/noFormerNames", true, "/noFormerNames");
        wrong(me, version, "/noFormerNames", "no", "/noFormerNames");
        wrong(me, version, "/noFormerNames", 0, "/noFormerNames");
        wrong(me, version, "/reading", Map.of("familyKana", "Ono"), "/reading/familyKana");
        wrong(me, version, "/latin", "小野", "/latin");
        wrong(me, version, "/licenceNumbers", List.of("1".repeat(61)), "/licenceNumbers/0");
        wrong(me, version, "/licenceNumbers", Collections.nCopies(21, "1"), "/licenceNumbers");
        wrong(me, version, "/formerNames", List.of(Map.of()), "/formerNames/0");
        wrong(me, version, "/formerNames", new ArrayList<>(Collections.nCopies(1, null)), "/formerNames/0");
        wrong(me, version, "/domicile", Map.of("prefecture", "00"), "/domicile/prefecture");
        var english = me.put("/v1/applicant")
                .ifMatch(version)
                .json(Cases.with(full(), "/latin", "小野"))
                .language("en")
                .send();
        assertThat(english.at("/errors/0/message")).isEqualTo("Write this name in Latin script.");
    }

    @Test
    void a_stale_version_and_a_missing_one_are_refused() {
        var me = api.as(Persona.applicant("stale", "関", "律", BORN));
        long version = read(me).version();
        assertThat(put(me, version, full()).status()).isEqualTo(200);
        var stale = put(me, version, full());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/version")).isEqualTo(String.valueOf(version + 1));
        assertThat(me.put("/v1/applicant").json(full()).send().status()).isEqualTo(428);
    }

    @Test
    void an_officer_has_no_profile() {
        var officer = Persona.board("no-applicant", "役 人");
        organisations.enrol(
                officer,
                organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会"),
                Role.BOARD_DRAFTER);
        var answer = api.as(officer).get("/v1/applicant").send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("applicant-required");
    }

    @Test
    void nothing_personal_stands_in_clear_and_no_applicant_can_be_searched_for() {
        var me = api.as(Persona.applicant("sealed", "服部", "雫", BORN));
        put(me, read(me).version(), full());
        for (var row : rows.query("SELECT * FROM applicant")) {
            row.values().stream()
                    .map(value -> value instanceof byte[] bytes
                            ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                            : String.valueOf(value))
                    .forEach(text -> assertThat(text).doesNotContain("服部", "雫", "オカ", "1990-04-01"));
        }
        assertThat(rows.query("SELECT 1 FROM match_key WHERE side = 'APPLICANT'"))
                .isEmpty();
    }

    @Test
    void nothing_is_half_written_when_declaring() {
        var tables = everyInsertFails.in(() -> {
            var me = api.as(Persona.applicant("half", "辻", "旭", BORN));
            long version = read(me).version();
            return () -> put(me, version, full());
        });
        assertThat(tables).contains("audit_outbox");
    }

    private void wrong(TestApi me, long version, String member, Object value, String pointer) {
        var answer = put(me, version, Cases.with(full(), member, value));
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly(pointer);
    }

    private static Map<String, Object> full() {
        return Cases.map(
                "reading", Cases.map("familyKana", "オカ", "givenKana", "ツムギ"),
                "latin", null,
                "formerNames", List.of(Cases.map("family", "谷", "given", "紬", "familyKana", "タニ", "givenKana", "ツムギ")),
                "noFormerNames", false,
                "licenceNumbers", List.of("平六養学一第123号"),
                "domicile", Cases.map("prefecture", "13", "municipality", "港区"));
    }

    private static Answer put(TestApi me, long version, Map<String, Object> body) {
        return me.put("/v1/applicant").ifMatch(version).json(body).send();
    }

    private static Answer read(TestApi me) {
        var answer = me.get("/v1/applicant").send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static List<String> pointers(Answer answer) {
        return StreamSupport.stream(answer.json().at("/errors").spliterator(), false)
                .map(error -> error.get("pointer").asText())
                .toList();
    }

    private static List<String> texts(Answer answer, String pointer) {
        return StreamSupport.stream(answer.json().at(pointer).spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }
}
