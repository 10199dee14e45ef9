package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.LICENCE;
import static jp.mamori.registry.certificate.Cases.OTHER_CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.name;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class MainJobTest {
    private final Cases cases;

    MainJobTest(TestApi api, Organisations organisations, Rows rows) {
        cases = new Cases(api, organisations, rows);
    }

    @Test
    void somebody_without_a_record_gets_a_certificate_that_its_employer_can_check() {
        var yamada = Cases.applicant("yamada", "山田", "太郎");
        cases.dismissalOfBirth("山田", "次郎", Cases.born("山田", "太郎").toString());
        cases.declaresNothingElse(yamada);
        var request = cases.asks(yamada);

        var waiting = cases.reads(yamada, request);
        assertThat(waiting.at("/state")).isEqualTo("IN_PROGRESS");
        assertThat(waiting.json().at("/result").isNull()).isTrue();
        cases.atSlot(yamada, request);
        var released = cases.reads(yamada, request);
        assertThat(released.at("/state")).isEqualTo("RELEASED");
        assertThat(released.at("/result/outcome")).isEqualTo("NO_MATCHING_RECORD");
        assertThat(released.json().at("/result/registers").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("teaching_licence", "nursery_registration", "childcare_order");

        assertThat(cases.accepts(yamada, request).at("/state")).isEqualTo("ACCEPTED");
        cases.issues(yamada, request);
        var issued = cases.reads(yamada, request);
        assertThat(issued.at("/state")).isEqualTo("ISSUED");
        assertThat(issued.at("/certificate/status")).isEqualTo("CURRENT");
        assertThat(Instant.parse(issued.at("/certificate/issuedAt"))).isEqualTo(cases.now());

        var token = cases.token(yamada, request);
        var check = cases.checks(CHECKER, token);
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(check.at("/content/subject/family")).isEqualTo("山田");
        assertThat(check.at("/content/audience/name")).isEqualTo("学校法人若葉台学園");
        assertThat(check.at("/number")).isEqualTo(issued.at("/certificate/number"));
        assertThat(cases.outcome(OTHER_CHECKER, token)).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_record_under_a_former_surname_is_found_confirmed_by_two_and_stated() {
        var watanabe = Cases.applicant("watanabe", "渡辺", "由美");
        cases.dismissalOfBirth("小島", "由美", Cases.born("渡辺", "由美").toString(), LICENCE);
        cases.declares(watanabe, List.of(name("小島", "由美")), List.of(LICENCE));
        var request = cases.asks(watanabe);
        assertThat(cases.reads(watanabe, request).at("/state")).isEqualTo("IN_PROGRESS");

        var review = cases.review();
        var seen = ok(cases.as(SATO).get(review).send());
        assertThat(seen.json().at("/applicant/names").findValuesAsText("family"))
                .contains("渡辺", "小島");
        assertThat(seen.json().at("/record/names").findValuesAsText("family")).containsExactly("小島");
        ok(cases.opines(SATO, review, "SAME_PERSON", "LICENCE_NUMBER"));
        var second = ok(cases.as(TANAKA).get(review).send());
        assertThat(second.json().at("/opinionsGiven").asInt()).isEqualTo(1);
        assertThat(second.json().at("/myOpinion").isNull()).isTrue();
        assertThat(second.text()).doesNotContain("免許状番号が一致する");
        ok(cases.opines(TANAKA, review, "SAME_PERSON", "LICENCE_NUMBER"));

        cases.atSlot(watanabe, request);
        var released = cases.reads(watanabe, request);
        assertThat(released.at("/result/outcome")).isEqualTo("RECORD_CONFIRMED");
        assertThat(released.at("/result/dispositions/0/kind")).isEqualTo("DISCIPLINARY_DISMISSAL");
        assertThat(released.at("/result/dispositions/0/authority/name")).isEqualTo("東京都教育委員会");
        cases.accepts(watanabe, request, 0);
        cases.issues(watanabe, request);

        var check = cases.checks(CHECKER, cases.token(watanabe, request));
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_WITH_RECORD");
        assertThat(check.at("/content/dispositions/0/board")).isEqualTo("東京都教育委員会");
        assertThat(check.at("/content/formerNames/0/family")).isEqualTo("小島");
        assertThat(check.json().at("/content/licenceNumbers").toString()).contains(LICENCE);
    }

    @Test
    void the_certificate_checks_as_link_and_as_page_too() {
        var kimura = Cases.applicant("kimura", "木村", "花");
        var request = cases.certified(kimura);
        var certificate = ok(cases.as(kimura).get(request + "/certificate").send());
        assertThat(cases.outcome(CHECKER, certificate.at("/link"))).isEqualTo("CURRENT_NO_RECORD");
        var page = ok(cases.as(kimura).get(request + "/certificate.pdf").send());
        assertThat(page.header("Content-Type")).startsWith("application/pdf");
        var answer = cases.as(CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "pdf",
                        Base64.getEncoder().encodeToString(page.body()),
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING"))
                .send();
        assertThat(answer.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void a_record_that_takes_effect_later_ends_the_certificate_only_when_two_confirm_it() {
        var ito = Cases.applicant("ito", "伊藤", "美咲");
        cases.declares(ito, List.of(), List.of("平六養学一第124号"));
        var request = cases.asks(ito);
        cases.atSlot(ito, request);
        cases.accepts(ito, request);
        cases.issues(ito, request);
        var token = cases.token(ito, request);
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");

        cases.dismissal("伊藤", "美咲", "平六養学一第124号");
        cases.job("apply-register-news");
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_NO_RECORD");

        cases.confirms(cases.review());
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("NO_LONGER_CURRENT");
        assertThat(cases.reads(ito, request).at("/certificate/status")).isEqualTo("NO_LONGER_CURRENT");
    }

    @Test
    void an_annulled_record_ends_the_certificate_that_states_it() {
        var kato = Cases.applicant("kato", "加藤", "結衣");
        cases.declares(kato, List.of(), List.of("平六養学一第125号"));
        var dismissal = cases.dismissal("加藤", "結衣", "平六養学一第125号");
        var request = cases.asks(kato);
        cases.confirms(cases.review());
        cases.atSlot(kato, request);
        cases.accepts(kato, request);
        cases.issues(kato, request);
        var token = cases.token(kato, request);
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("CURRENT_WITH_RECORD");

        cases.annuls(dismissal);
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        assertThat(cases.outcome(CHECKER, token)).isEqualTo("NO_LONGER_CURRENT");
    }
}
