package jp.mamori.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An applicant's and an employer's pages, without scripts. */
class ApplicantJourneyTest {
    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = new Portal();
        SampleRegistry.everything(portal.registry);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_request_by_code_fills_in_employer_purpose_and_occasion() {
        Visit visit = signedIn("applicant");
        visit.submit("/apply/request", Map.of("employerBy", "CODE"));
        assertThat(visit.submit("/apply/request/code", Map.of("requestCode", "ab"))
                        .body())
                .contains("英数字8文字で入力してください", "value=\"ab\"");
        visit.submit("/apply/request/code", Map.of("requestCode", "ａｂｃｄ－2345"));
        assertThat(visit.open("/apply/request/answers").body()).contains("学校法人若葉台学園", "教員としての任用", "山本 花子（ヤマモト ハナコ）");
        HttpResponse<String> sent = visit.submit("/apply/request/answers", Map.of());
        assertThat(sent.headers().firstValue("Location")).contains("/apply/requests/req_2/received");
        assertThat(portal.registry.calls("POST", "/v1/requests").getLast().body())
                .contains("\"requestCode\":\"ABCD2345\"", "\"employer\":\"org_e\"");
        assertThat(visit.open("/apply/requests/req_2/received").body())
                .contains("申請を受け付けました", "2026年11月20日（令和8年） 10:00");
    }

    @Test
    void the_result_is_shown_first_and_accepting_chooses_what_is_shown() {
        Visit visit = signedIn("applicant");
        assertThat(visit.open("/apply/requests/req_1").body())
                .contains("該当する記録は見つかりませんでした", "今この結果を見られるのはあなただけです", "訂正を求める");
        assertThat(visit.open("/apply/requests/req_1/acceptance").body())
                .contains("山本 花子")
                .doesNotContain("name=\"showFormer\" value=\"0\" checked");
        visit.submit("/apply/requests/req_1/acceptance", Map.of("showFormer", "0"));
        assertThat(portal.registry
                        .calls("POST", "/v1/requests/req_1/acceptance")
                        .getLast()
                        .body())
                .contains("\"showFormerNames\":[0]", "\"showLicenceNumbers\":false");
    }

    @Test
    void what_the_registry_refuses_stands_beside_the_field_with_what_was_typed() {
        Visit visit = signedIn("applicant");
        portal.registry.on(
                "PUT /v1/applicant",
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/licenceNumbers/1\",\"code\":\"malformed\",\"message\":\"値を読み取れません。\"}]}");
        try {
            assertThat(visit.submit("/apply/names/licences", Map.of("licenceNumber", "第第第"))
                            .body())
                    .contains("<title>エラー: ", "<a href=\"#licenceNumber\">値を読み取れません。</a>", "value=\"第第第\"");
        } finally {
            SampleRegistry.everything(portal.registry);
        }
    }

    @Test
    void the_start_page_offers_only_the_own_door_to_somebody_who_is_signed_in() {
        assertThat(portal.visit().open("/").body()).contains("href=\"/apply\"", "href=\"/hire\"", "href=\"/board\"");
        assertThat(signedIn("applicant").open("/").body())
                .contains("href=\"/apply\"", "サインアウトしてから入り直してください")
                .doesNotContain("href=\"/hire\"", "href=\"/board\"");
    }

    @Test
    void names_from_sign_in_are_fixed_and_a_former_name_is_added() {
        Visit visit = signedIn("applicant");
        assertThat(visit.open("/apply/names").body()).contains("ここは変更できません", "/apply/names/former");
        visit.submit(
                "/apply/names/former/add",
                Map.of("family", "鈴木", "given", "花子", "familyKana", "すずき", "givenKana", "ハナコ"));
        assertThat(portal.registry.calls("PUT", "/v1/applicant").getLast().body())
                .contains("\"familyKana\":\"スズキ\"")
                .doesNotContain("birthDate");
        assertThat(portal.registry.calls("PUT", "/v1/applicant").getLast().header("If-Match"))
                .isEqualTo("\"3\"");
    }

    @Test
    void the_certificate_page_gives_pdf_qr_and_link() {
        Visit visit = signedIn("applicant");
        assertThat(visit.open("/apply/requests/req_3/certificate").body())
                .contains("1234 5678 9012", "certificate.pdf", "certificate.svg");
        assertThat(visit.get("/apply/requests/req_3/certificate.svg").body()).startsWith("<svg");
    }

    private static Visit signedIn(String door) {
        SampleRegistry.signIn(portal.registry, door);
        Visit visit = portal.visit();
        visit.signIn(door);
        return visit;
    }
}
