package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.time.Tokyo;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** What a re-grant does to certificates that state the record, and what a record does whose effect lies ahead. */
@RegistryTest
class RecordChangesTest {
    private final Cases cases;

    RecordChangesTest(TestApi api, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
    }

    @Test
    void a_re_grant_ends_the_certificate_and_stands_on_the_next_one() {
        var person = Cases.applicant("regranted", "再田", "花");
        cases.declares(person, List.of(), List.of("平六養学一第801号"));
        var lapse = recorded(lapse("再田", "平六養学一第801号", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 1)));
        var request = cases.asks(person);
        cases.confirms(cases.review());
        var before = issued(person, request);
        var stated = cases.checks(CHECKER, before);
        assertThat(stated.at("/content/dispositions/0/kind")).isEqualTo("LICENCE_LAPSE");
        assertThat(stated.json().at("/content/dispositions/0/reinstatedOn").isNull())
                .isTrue();

        reinstates(lapse, "2025-11-03");
        cases.advance(Duration.ofSeconds(5));
        cases.job("apply-register-news");
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, before)).isEqualTo("NO_LONGER_CURRENT");

        var after = issued(person, cases.asks(person));
        assertThat(cases.openReviews()).as("linked already").isZero();
        assertThat(cases.checks(CHECKER, after).at("/content/dispositions/0/reinstatedOn"))
                .isEqualTo("2025-11-03");
    }

    @Test
    void a_record_whose_effect_lies_ahead_is_found_on_its_day_and_looked_at_then() {
        var person = Cases.applicant("ahead", "先田", "花");
        cases.declares(person, List.of(), List.of("平六養学一第802号"));
        var today = Tokyo.dayOf(cases.now());
        var effect = today.plusDays(30);
        recorded(lapse("先田", "平六養学一第802号", today, effect));
        var request = cases.asks(person);
        assertThat(cases.openReviews()).isZero();
        var token = issued(person, request);
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");

        cases.setClock(Tokyo.startOf(effect).minusSeconds(1));
        cases.job("begin-effects");
        cases.job("apply-register-news");
        assertThat(cases.openReviews()).isZero();
        cases.setClock(Tokyo.startOf(effect));
        cases.job("begin-effects");
        cases.job("apply-register-news");
        cases.confirms(cases.review());
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("NO_LONGER_CURRENT");
    }

    private String issued(Persona person, String request) {
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.issues(person, request);
        return cases.token(person, request);
    }

    private String recorded(Map<String, Object> content) {
        var created = cases.as(SATO)
                .post("/v1/dispositions")
                .idempotencyKey()
                .json(content)
                .send();
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        var path = "/v1/dispositions/" + created.at("/id");
        ok(cases.as(SATO)
                .post(path + "/submission")
                .ifMatch(created.version())
                .json("{}")
                .send());
        cases.approves(path);
        return path;
    }

    private void reinstates(String lapse, String day) {
        var seen = ok(cases.as(SATO).get(lapse).send());
        ok(cases.as(SATO)
                .post(lapse + "/reinstatement")
                .ifMatch(seen.version())
                .json(Map.of(
                        "reinstatement",
                        Map.of(
                                "reinstatedOn",
                                day,
                                "authority",
                                "13",
                                "number",
                                "令七小一第9号",
                                "hearing",
                                Map.of("body", "東京都教育職員免許状再授与審査会", "heardOn", "2025-10-01"))))
                .send());
        cases.approves(lapse);
    }

    private static Map<String, Object> lapse(
            String family, String licence, LocalDate decidedOn, LocalDate effectiveOn) {
        var content = new HashMap<String, Object>();
        content.put("kind", "LICENCE_LAPSE");
        content.put("caseNumber", "失" + licence);
        content.put("decidedOn", decidedOn.toString());
        content.put("effectiveOn", effectiveOn.toString());
        content.put(
                "person",
                Map.of(
                        "names",
                        List.of(Map.of("type", "CURRENT", "family", family, "given", "花")),
                        "birthDate",
                        "1985-06-15"));
        content.put(
                "ground",
                Map.of(
                        "statutory", "L10_1_2",
                        "gazette", "G1",
                        "sexualViolence", Map.of("limb", "SV2", "class", "T1")));
        content.put(
                "licences",
                List.of(Map.of(
                        "number", licence,
                        "kind", "ORDINARY_FIRST",
                        "school", "ELEMENTARY",
                        "grantingAuthority", "13",
                        "grantedOn", "2008-03-31")));
        return content;
    }
}
