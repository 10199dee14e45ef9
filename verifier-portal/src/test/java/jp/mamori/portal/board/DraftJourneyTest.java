package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dismissal drafted page by page without scripts, and what the second officer sees. */
class DraftJourneyTest {
    private final Portal portal = new Portal();
    private final Visit visit = portal.visit();

    @BeforeEach
    void signIn() {
        SampleRegistry.everything(portal.registry);
        SampleRegistry.signIn(portal.registry, "board");
        visit.signIn("board");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void a_dismissal_is_drafted_with_a_date_of_either_calendar_and_saved() {
        portal.registry.on(
                "POST /v1/dispositions",
                201,
                "{\"id\":\"dsp_3\",\"kind\":\"DISCIPLINARY_DISMISSAL\",\"state\":\"DRAFT\",\"content\":{\"kind\":\"DISCIPLINARY_DISMISSAL\"}}");
        draftUntilAnswers();
        String answers = visit.open("/board/draft/answers").body();
        assertThat(answers).contains("渡辺 由美（ワタナベ ユミ）", "1985年9月30日（昭和60年）", "6教人職第123号", "/board/draft/person");
        assertThat(visit.submit("/board/draft/answers", Map.of()).headers().firstValue("Location"))
                .contains("/board/dispositions/dsp_3");
        var sent = portal.registry.calls("POST", "/v1/dispositions").getFirst();
        assertThat(sent.header("Idempotency-Key")).isNotEmpty();
        assertThat(sent.body())
                .contains(
                        "\"birthDate\":\"1985-09-30\"",
                        "\"decidedOn\":\"2025-03-14\"",
                        "\"familyKana\":\"ワタナベ\"",
                        "\"gazette\":\"G1\"");
    }

    @Test
    void an_impossible_date_says_what_to_type_and_keeps_what_was_typed() {
        visit.submit("/board/draft/kind", Map.of("kind", "DISCIPLINARY_DISMISSAL"));
        HttpResponse<String> page = visit.submit(
                "/board/draft/person",
                Map.of("birthDate-era", "SHOWA", "birthDate-year", "64", "birthDate-month", "1", "birthDate-day", "8"));
        assertThat(page.body())
                .contains(
                        "<title>エラー: ",
                        "昭和は1926年12月25日（昭和元年）から1989年1月7日（昭和64年）までです",
                        "value=\"64\"",
                        "#birthDate-year");
        page = visit.submit(
                "/board/draft/person",
                Map.of(
                        "birthDate-era",
                        "WESTERN",
                        "birthDate-year",
                        "1985",
                        "birthDate-month",
                        "2",
                        "birthDate-day",
                        "30"));
        assertThat(page.body()).contains("2月30日という日はありません");
    }

    @Test
    void what_the_registry_refuses_leads_to_the_page_that_mends_it() {
        portal.registry.on(
                "POST /v1/dispositions",
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/decidedOn\",\"code\":\"date-too-late\",\"message\":\"今日より後の日付です\"},{\"pointer\":\"/person/names/0/given\",\"code\":\"x\",\"message\":\"名に使えない文字があります\"}]}");
        draftUntilAnswers();
        String page = visit.submit("/board/draft/answers", Map.of()).body();
        assertThat(page)
                .contains(
                        "<a href=\"/board/draft/case\">処分の日: 今日より後の日付です</a>",
                        "<a href=\"/board/draft/names\">対象者の氏名: 名に使えない文字があります</a>",
                        "渡辺 由美");
    }

    @Test
    void an_approver_decides_on_the_state_that_was_shown() {
        portal.registry.on(
                "POST /v1/dispositions/dsp_1/approval",
                "{\"id\":\"dsp_1\",\"kind\":\"DISCIPLINARY_DISMISSAL\",\"state\":\"IN_FORCE\",\"content\":{\"kind\":\"DISCIPLINARY_DISMISSAL\"}}");
        String page = visit.open("/board/dispositions/dsp_1").body();
        assertThat(page).contains("決裁する", "差し戻す", "name=\"seen\" value=\"&#34;3&#34;\"");
        visit.submit("/board/dispositions/dsp_1", "/board/dispositions/dsp_1/approval", Map.of("seen", "\"2\""));
        assertThat(portal.registry
                        .calls("POST", "/v1/dispositions/dsp_1/approval")
                        .getFirst()
                        .header("If-Match"))
                .isEqualTo("\"2\"");
    }

    @Test
    void the_drafter_sees_why_there_is_no_button_and_what_a_correction_changes() {
        String page = visit.open("/board/dispositions/dsp_2").body();
        assertThat(page)
                .contains("あなたが起案したため、決裁できません", "1985年9月30日", "1985年9月20日", "生年月日の誤記")
                .doesNotContain("/approval");
    }

    @Test
    void somebody_else_s_earlier_change_is_told_with_the_way_on() {
        portal.registry.on(
                "POST /v1/dispositions/dsp_1/approval",
                412,
                "{\"status\":412,\"code\":\"changed-since-read\",\"detail\":\"ほかの職員が変更しました。\"}");
        HttpResponse<String> page = visit.submit(
                "/board/dispositions/dsp_1", "/board/dispositions/dsp_1/approval", Map.of("seen", "\"2\""));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("先に変更がありました", "ほかの職員が変更しました。", "/board/dispositions/dsp_1");
    }

    @Test
    void the_same_person_needs_an_agreeing_item_beyond_name_and_birth() {
        String page = visit.submit(
                        "/board/reviews/rev_1", Map.of("decision", "SAME_PERSON", "reasons", "旧姓が一致", "seen", "\"3\""))
                .body();
        assertThat(page).contains("一致する項目を1つ以上選んでください", "旧姓が一致");
        assertThat(portal.registry.calls("POST", "/v1/reviews/rev_1/opinions")).isEmpty();
    }

    private void draftUntilAnswers() {
        visit.submit("/board/draft/kind", Map.of("kind", "DISCIPLINARY_DISMISSAL"));
        visit.submit(
                "/board/draft/names/add",
                Map.of("type", "CURRENT", "family", "渡辺", "given", "由美", "familyKana", "わたなべ", "givenKana", "ﾕﾐ"));
        visit.submit("/board/draft/names", Map.of("more", "DONE"));
        visit.submit(
                "/board/draft/person",
                Map.of(
                        "birthDate-era",
                        "SHOWA",
                        "birthDate-year",
                        "６０",
                        "birthDate-month",
                        "9",
                        "birthDate-day",
                        "30"));
        visit.submit(
                "/board/draft/case",
                Map.of(
                        "caseNumber",
                        "6教人職第123号",
                        "decidedOn-era",
                        "WESTERN",
                        "decidedOn-year",
                        "R7.3.14",
                        "effectiveOn-year",
                        "2025/3/14"));
        visit.submit("/board/draft/ground", Map.of("gazette", "G1"));
        visit.submit("/board/draft/licences", Map.of("more", "DONE"));
    }
}
