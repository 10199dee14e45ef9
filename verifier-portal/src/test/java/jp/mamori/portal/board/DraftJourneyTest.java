package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SignedInVisit;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dismissal drafted page by page without scripts, and what the second officer sees. */
class DraftJourneyTest {
    @RegisterExtension
    final SignedInVisit board = new SignedInVisit("board");

    private final Portal portal = board.portal();
    private final Visit visit = board.visit();

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

    @Test
    void an_empty_list_begins_with_the_form_of_its_first_item() {
        visit.submit("/board/draft/kind", Map.of("kind", "DISCIPLINARY_DISMISSAL"));
        assertThat(visit.open("/board/draft/names").body())
                .contains("id=\"family\"", "対象者の氏名", "href=\"/board/draft/kind\"")
                .doesNotContain("記録する免許状はない");
        assertThat(visit.open("/board/draft/licences").body()).contains("id=\"number\"", "記録する免許状はない");
        assertThat(visit.submit("/board/draft/licences", Map.of("more", "DONE"))
                        .headers()
                        .firstValue("Location"))
                .contains("/board/draft/answers");
        visit.submit("/board/draft/kind", Map.of("kind", "LICENCE_LAPSE"));
        assertThat(visit.open("/board/draft/licences").body())
                .as("a lapse without a licence is none")
                .contains("id=\"number\"")
                .doesNotContain("記録する免許状はない");
    }

    @Test
    void the_dismissal_of_a_lapse_is_picked_by_what_it_is_and_no_number_of_ours_is_shown_or_typed() {
        visit.open("/board/draft/from/dsp_9");
        visit.submit("/board/draft/kind", Map.of("kind", "LICENCE_LAPSE"));
        String page = visit.open("/board/draft/origin").body();
        assertThat(page).contains("横浜市教育委員会", "横教人第12号", "2026年10月30日（令和8年）", "失効の記録の期限: 2026年11月27日", "6教人職第123号");
        assertThat(text(page)).doesNotContain("dsp_");
        assertThat(portal.registry
                        .calls("POST", "/v1/dismissals/search")
                        .getLast()
                        .body())
                .contains("\"kind\":\"DISCIPLINARY_DISMISSAL\"");
        visit.submit("/board/draft/origin", Map.of("arisesFrom", "dsp_9"));
        String answers = visit.open("/board/draft/answers").body();
        assertThat(answers).contains("懲戒免職・横浜市教育委員会・2026年10月30日（令和8年）・横教人第12号");
        assertThat(text(answers)).doesNotContain("dsp_");
        visit.submit("/board/draft/origin", Map.of("arisesFrom", "dsp_77"));
        assertThat(visit.submit("/board/draft/origin", Map.of("arisesFrom", "dsp_77"))
                        .body())
                .as("one that was not on offer")
                .contains("もとになった免職を選んでください");
        visit.submit("/board/draft/origin", Map.of("arisesFrom", "NONE"));
        assertThat(visit.open("/board/draft/answers").body()).doesNotContain("横教人第12号");
    }

    @Test
    void a_dismissal_is_looked_for_by_authority_day_and_number_and_what_was_typed_stays() {
        visit.open("/board/draft/from/dsp_9");
        portal.registry.on(
                "POST /v1/dismissals/search",
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/caseNumber\",\"code\":\"text-not-taken\",\"message\":\"使えない文字が含まれています。\"}]}");
        String refused = visit.submit("/board/draft/origin/search", Map.of("originNumber", "――"))
                .body();
        assertThat(refused).contains("<title>エラー: ", "使えない文字が含まれています。", "value=\"――\"");
        portal.registry.on("POST /v1/dismissals/search", "{\"items\":[],\"complete\":true}");
        visit.submit("/board/draft/origin/search", Map.of("originNumber", "第１２号", "originFrom-year", "R8.10.1"));
        assertThat(portal.registry
                        .calls("POST", "/v1/dismissals/search")
                        .getLast()
                        .body())
                .contains("\"caseNumber\":\"第１２号\"", "\"decidedFrom\":\"2026-10-01\"");
        assertThat(visit.open("/board/draft/origin").body())
                .contains("条件に合う免職はありません", "横教人第12号")
                .as("the one chosen before stays on offer");
    }

    @Test
    void a_lapse_whose_ground_needs_no_dismissal_is_not_asked_for_one() {
        visit.submit("/board/draft/kind", Map.of("kind", "LICENCE_LAPSE"));
        visit.submit("/board/draft/ground", Map.of("statutory", "L10_1_1", "gazette", "G5"));
        assertThat(visit.open("/board/draft/origin").body()).contains("どの処分を記録しますか");
    }

    /** What a person reads of a page: without the marks. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ");
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
