package jp.mamori.portal.hire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.support.Certificates;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An employer's check through the pages, without scripts: one question a page, and each of the eight answers. */
class EmployerCheckTest {
    private static final Map<VerificationOutcome, List<String>> HEADINGS = Map.of(
            VerificationOutcome.CURRENT_NO_RECORD, List.of("該当する記録は見つかりませんでした", "No matching record was found"),
            VerificationOutcome.CURRENT_WITH_RECORD, List.of("本物で最新の証明書です。記録が記載されています", "A record is stated"),
            VerificationOutcome.NO_LONGER_CURRENT, List.of("この証明書は最新ではありません", "No longer current"),
            VerificationOutcome.EXPIRED, List.of("有効期限が切れています", "Expired"),
            VerificationOutcome.NOT_GENUINE, List.of("署名を確認できません", "Not genuine"),
            VerificationOutcome.DETAILS_DIFFER, List.of("入力内容が証明書と一致しません", "The details do not match"),
            VerificationOutcome.NOT_FOUND, List.of("確認できる証明書がありません", "No certificate that you can check"),
            VerificationOutcome.CANNOT_TELL, List.of("現在、確認できません", "Cannot tell now"));

    private final Portal portal = new Portal();
    private final Visit visit = portal.visit();
    private final Certificates issuer = new Certificates();

    @BeforeEach
    void signIn() {
        SampleRegistry.everything(portal.registry);
        SampleRegistry.signIn(portal.registry, "employer");
        visit.signIn("employer");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void a_check_asks_for_the_certificate_then_who_it_is_then_what_for() {
        assertThat(location(visit.submit("/hire/check/paste", Map.of("certificate", "a.b.c~"))))
                .isEqualTo("/hire/check/who");
        assertThat(visit.open("/hire/check/who").body()).contains("だれの証明書ですか", "提示された本人確認書類のとおり");
        assertThat(location(who("佐藤　花子", "HEISEI", "４", "４", "１２"))).isEqualTo("/hire/check/why");
        assertThat(visit.submit("/hire/check/why", Map.of("purpose", "TEACHING"))
                        .body())
                .contains("採用の区分を選んでください");
        assertThat(location(why())).isEqualTo("/hire/check/answers");
        String answers = visit.open("/hire/check/answers").body();
        assertThat(answers)
                .contains("佐藤　花子", "1992年4月12日（平成4年）", "教員としての任用", "R7-012")
                .contains("href=\"/hire/check/who\"", "href=\"/hire/check/why\"", "href=\"/hire/check\"");
        assertThat(location(visit.submit("/hire/check/answers", Map.of()))).isEqualTo("/hire/checks/chk_1");
        var sent = portal.registry.calls("POST", "/v1/checks").getLast();
        assertThat(sent.body())
                .contains("\"person\":{\"name\":\"佐藤　花子\",\"birthDate\":\"1992-04-12\"}", "\"certificate\":\"a.b.c~\"");
        assertThat(location(visit.get("/hire/check/answers"))).isEqualTo("/hire/check");
    }

    @ParameterizedTest
    @CsvSource({
        "'','HEISEI',4,4,12,氏名を入力してください",
        "佐藤 花子,'','','','',生年月日を入力してください",
        "佐藤 花子,HEISEI,99,4,12,平成",
        "佐藤 花子,WESTERN,1992,2,30,2月30日",
        "佐藤 花子,WESTERN,2999,4,12,生年月日"
    })
    void a_missing_name_and_an_impossible_day_are_named_and_what_was_typed_stays(
            String name, String era, String year, String month, String day, String told) {
        visit.submit("/hire/check/paste", Map.of("certificate", "a.b.c~"));
        HttpResponse<String> again = who(name, era, year, month, day);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("class=\"errors\"", told, "value=\"" + name + "\"");
        assertThat(portal.registry.calls("POST", "/v1/checks")).isEmpty();
    }

    @Test
    void details_that_differ_can_be_typed_again_and_are_another_check() {
        portal.registry.on("POST /v1/checks", 201, SampleRegistry.checked("DETAILS_DIFFER"));
        portal.registry.on("GET /v1/checks/chk_1", SampleRegistry.checked("DETAILS_DIFFER"));
        visit.submit("/hire/check/paste", Map.of("certificate", "a.b.c~"));
        who("佐藤 花", "WESTERN", "1992", "4", "12");
        why();
        visit.submit("/hire/check/answers", Map.of());
        assertThat(visit.open("/hire/checks/chk_1").body())
                .contains("入力内容が証明書と一致しません", "href=\"/hire/check/who\"", "氏名と生年月日を入力し直す");
        assertThat(location(who("佐藤 花子", "WESTERN", "1992", "4", "12"))).isEqualTo("/hire/check/answers");
        visit.submit("/hire/check/answers", Map.of());
        var sent = portal.registry.calls("POST", "/v1/checks");
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().header("Idempotency-Key"))
                .isNotEqualTo(sent.getFirst().header("Idempotency-Key"));
    }

    @ParameterizedTest
    @EnumSource(VerificationOutcome.class)
    void each_of_the_eight_answers_has_its_heading_its_next_step_and_nothing_it_may_not_show(
            VerificationOutcome outcome) {
        portal.registry.on("GET /v1/checks/chk_1", SampleRegistry.checked(outcome.name()));
        String ja = visit.open("/hire/checks/chk_1").body();
        String english = visit.open("/hire/checks/chk_1?lang=en").body();
        assertThat(heading(ja)).contains(HEADINGS.get(outcome).getFirst());
        assertThat(heading(english)).contains(HEADINGS.get(outcome).getLast());
        boolean shown = ja.contains("田中 美咲");
        switch (outcome) {
            case CURRENT_NO_RECORD, CURRENT_WITH_RECORD, NO_LONGER_CURRENT, EXPIRED, CANNOT_TELL ->
                assertThat(shown).isTrue();
            case NOT_GENUINE, DETAILS_DIFFER, NOT_FOUND -> assertThat(shown).isFalse();
        }
        assertThat(ja).contains("R7-012", "確認日時").doesNotContain("✓", "✔", "outcome.", "step.", "reason.");
        assertThat(ja.contains("2018年6月29日")).isEqualTo(outcome == VerificationOutcome.CURRENT_WITH_RECORD);
    }

    @ParameterizedTest
    @CsvSource({"123,12桁の数字です", "１２３４-5678-9010,入力誤りがあります", "'',入力してください", "abcdefghijkl,12桁の数字です"})
    void a_number_is_typed_in_any_form_and_a_mistyped_one_is_told_so(String typed, String told) {
        String page = visit.submit("/hire/check/number", Map.of("certificateNumber", typed))
                .body();
        assertThat(page).contains("class=\"errors\"", told, "value=\"" + typed + "\"");
    }

    @Test
    void by_number_the_registry_gets_the_digits_and_the_person() {
        String digits = CertificateNumber.random(new SecureRandom()).digits();
        String typed = digits.substring(0, 4) + "－" + digits.substring(4, 8) + " " + digits.substring(8);
        assertThat(visit.open("/hire/check").body()).contains("href=\"/hire/check/number\"");
        assertThat(location(visit.submit("/hire/check/number", Map.of("certificateNumber", typed))))
                .isEqualTo("/hire/check/who");
        who("佐藤 花子", "HEISEI", "4", "4", "12");
        why();
        assertThat(visit.open("/hire/check/answers").body())
                .contains(new CertificateNumber(digits).grouped(), "href=\"/hire/check/number\"");
        visit.submit("/hire/check/answers", Map.of());
        assertThat(portal.registry.calls("POST", "/v1/checks").getLast().body())
                .contains("\"number\":\"" + digits + "\"", "1992-04-12")
                .doesNotContain("\"certificate\":\"");
    }

    @Test
    void a_locked_number_says_until_when_and_what_else_can_be_done_and_the_first_page_tells_of_it() {
        portal.registry.on("POST /v1/checks", 429, """
                {"status":429,"code":"number-locked","title":"この番号は一時的に使えません","detail":"24時間は番号で確認できません。","until":"2026-11-23T01:00:00Z"}""");
        portal.registry.on(
                "GET /v1/check-locks",
                "{\"items\":[{\"number\":\"1234 5678 9018\",\"lockedAt\":\"2026-11-22T01:00:00Z\",\"lockedUntil\":\"2026-11-23T01:00:00Z\"}]}");
        visit.submit(
                "/hire/check/number",
                Map.of(
                        "certificateNumber",
                        CertificateNumber.random(new SecureRandom()).digits()));
        who("佐藤 花子", "HEISEI", "4", "4", "12");
        why();
        HttpResponse<String> refused = visit.submit("/hire/check/answers", Map.of());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("24時間は番号で確認できません", "2026年11月23日");
        assertThat(visit.open("/hire").body()).contains("1234 5678 9018", "5回続けて一致しなかった");
    }

    @Test
    void a_receipt_is_shown_printed_downloaded_and_verified_by_anybody() {
        String receipt = issuer.receipt(VerificationOutcome.DETAILS_DIFFER);
        portal.registry.file("/.well-known/jwks.json", issuer.keys(), "max-age=300");
        portal.registry.on(
                "GET /v1/checks/chk_1",
                SampleRegistry.checked("DETAILS_DIFFER")
                        .replace("\"receipt\":null", "\"receipt\":\"" + receipt + "\""));
        assertThat(visit.open("/hire/checks/chk_1").body()).contains("href=\"/hire/checks/chk_1/receipt\"");
        assertThat(visit.open("/hire/checks/chk_1/receipt").body())
                .contains("本物の確認済証です", "R7-012", "ofc_1", "入力内容が不一致", "/hire/checks/chk_1/receipt.jwt");
        HttpResponse<String> file = visit.get("/hire/checks/chk_1/receipt.jwt");
        assertThat(file.body()).isEqualTo(receipt);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/check-receipt+jwt");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        Visit anybody = portal.visit();
        assertThat(anybody.submit("/check/paste", Map.of("certificate", receipt))
                        .body())
                .contains("本物の確認済証です", "R7-012");
        String altered = receipt.substring(0, receipt.lastIndexOf('.') + 5) + "AAAA"
                + receipt.substring(receipt.lastIndexOf('.') + 9);
        assertThat(anybody.submit("/check/paste", Map.of("certificate", altered))
                        .body())
                .contains("確認済証の署名を確認できません")
                .doesNotContain("R7-012");
    }

    @Test
    void without_a_receipt_there_is_no_page_of_one() {
        portal.registry.on("GET /v1/checks/chk_1", SampleRegistry.checked("CANNOT_TELL"));
        assertThat(visit.open("/hire/checks/chk_1").body()).doesNotContain("/receipt");
        assertThat(visit.get("/hire/checks/chk_1/receipt").statusCode()).isEqualTo(404);
        assertThat(visit.get("/hire/checks/chk_1/receipt.jwt").statusCode()).isEqualTo(404);
    }

    @Test
    void the_checks_of_a_reference_are_found_and_the_reference_is_in_no_address() {
        portal.registry.on(
                "POST /v1/checks/search",
                "{\"items\":[" + SampleRegistry.checked("EXPIRED") + "],\"next\":\"cursor-2\"}");
        String page = visit.submit("/hire/checks", "/hire/checks/search", Map.of("lookedFor", "R7-012"))
                .body();
        assertThat(page).contains("href=\"/hire/checks/chk_1\"", "name=\"cursor\" value=\"cursor-2\"");
        assertThat(page).doesNotContain("?lookedFor", "=R7-012");
        visit.submit("/hire/checks", "/hire/checks/search", Map.of("lookedFor", "R7-012", "cursor", "cursor-2"));
        assertThat(portal.registry.calls("POST", "/v1/checks/search").getLast().body())
                .contains("\"reference\":\"R7-012\"", "cursor-2");
        assertThat(visit.submit("/hire/checks", "/hire/checks/search", Map.of("lookedFor", ""))
                        .body())
                .contains("class=\"errors\"");
    }

    @Test
    void an_equality_that_needed_folding_names_the_pair() {
        portal.registry.on(
                "GET /v1/checks/chk_1",
                SampleRegistry.checked("CURRENT_NO_RECORD")
                        .replace("\"folds\":[]", "\"folds\":[{\"certified\":\"髙\",\"typed\":\"高\"}]")
                        .replace(
                                "{\"step\":\"DETAILS\",\"result\":\"PASS\",\"reason\":\"OK\"}",
                                "{\"step\":\"DETAILS\",\"result\":\"PASS\",\"reason\":\"FOLDED\"}"));
        assertThat(visit.open("/hire/checks/chk_1").body()).contains("証明書では「髙」、入力では「高」");
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
    }

    private HttpResponse<String> who(String name, String era, String year, String month, String day) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("personName", name);
        typed.put("birthDate-era", era);
        typed.put("birthDate-year", year);
        typed.put("birthDate-month", month);
        typed.put("birthDate-day", day);
        return visit.submit("/hire/check/who", typed);
    }

    private HttpResponse<String> why() {
        return visit.submit(
                "/hire/check/why", Map.of("purpose", "TEACHING", "occasion", "NEW_HIRE", "reference", "R7-012"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }
}
