package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SignedInVisit;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What officers do about a disposition that stands, page by page without scripts. */
class ChangesTest {
    private static final String DONE =
            "{\"id\":\"dsp_3\",\"kind\":\"DISCIPLINARY_DISMISSAL\",\"state\":\"IN_FORCE\",\"content\":{\"kind\":\"DISCIPLINARY_DISMISSAL\"}}";

    @RegisterExtension
    final SignedInVisit board = new SignedInVisit("board");

    private final Portal portal = board.portal();
    private final Visit visit = board.visit();

    @Test
    void what_was_approved_before_its_day_says_when_it_takes_effect() {
        assertThat(visit.open("/board/dispositions/dsp_5").body())
                .contains("2025年3月14日（令和7年）に効力が生じます", "それまでは照合されず", "効力発生待ち");
        assertThat(visit.open("/board/dispositions?task=AWAITING_EFFECT").body())
                .contains("効力の発生を待つもの");
    }

    @Test
    void expunging_says_and_counts_what_goes_and_how_it_differs_from_annulling() {
        String page = visit.open("/board/dispositions/dsp_3/expunging").body();
        assertThat(page).contains("消去すると、元に戻せません", "処分の内容（訂正前のものを含む）", "2件", "2065年3月13日", "取消しと消去の違い", "だれも読めない");
        portal.registry.on("POST /v1/dispositions/dsp_3/expunging", DONE);
        String missing = visit.submit(
                        "/board/dispositions/dsp_3/expunging", Map.of("expungingReason", "8監第4号", "seen", "\"3\""))
                .body();
        assertThat(missing).contains("<title>エラー: ", "#expungingBasis", "8監第4号");
        assertThat(portal.registry.calls("POST", "/v1/dispositions/dsp_3/expunging"))
                .isEmpty();
        visit.submit(
                "/board/dispositions/dsp_3/expunging",
                Map.of("expungingBasis", "WRONG_PERSON", "expungingReason", "8監第4号", "seen", "\"3\""));
        var sent = portal.registry
                .calls("POST", "/v1/dispositions/dsp_3/expunging")
                .getFirst();
        assertThat(sent.body()).contains("\"basis\":\"WRONG_PERSON\"", "\"reason\":\"8監第4号\"");
        assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void what_the_registry_refuses_stands_beside_its_field_and_what_was_typed_stays() {
        portal.registry.on(
                "POST /v1/dispositions/dsp_3/expunging",
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/basis\",\"code\":\"retention-not-ended\",\"message\":\"保存期間が満了していません。\"}]}");
        String page = visit.submit(
                        "/board/dispositions/dsp_3/expunging",
                        Map.of("expungingBasis", "RETENTION_ENDED", "expungingReason", "8監第4号", "seen", "\"3\""))
                .body();
        assertThat(page).contains("<title>エラー: ", "保存期間が満了していません。", "8監第4号", "value=\"&#34;3&#34;\"");
    }

    @Test
    void an_expunging_is_approved_only_after_it_was_looked_at_and_confirmed() {
        String shown = visit.open("/board/dispositions/dsp_6").body();
        assertThat(shown)
                .contains("対象者の誤り", "同姓同名の別人（8監第4号）", "/board/dispositions/dsp_6/expunging/approval")
                .doesNotContain("action=\"/board/dispositions/dsp_6/approval\"");
        portal.registry.on("POST /v1/dispositions/dsp_6/approval", 204, "");
        String approval = "/board/dispositions/dsp_6/expunging/approval";
        assertThat(visit.submit(approval, Map.of("seen", "\"7\"")).body()).contains("<title>エラー: ");
        assertThat(portal.registry.calls("POST", "/v1/dispositions/dsp_6/approval"))
                .isEmpty();
        assertThat(visit.submit(approval, Map.of("seen", "\"7\"", "expungingSure", "YES"))
                        .headers()
                        .firstValue("Location"))
                .contains("/board");
    }

    @Test
    void a_draft_of_somebody_else_is_taken_over_with_a_reason() {
        assertThat(visit.open("/board/dispositions/dsp_4").body())
                .contains("起案を引き継ぐ", "/board/dispositions/dsp_4/takeover")
                .doesNotContain("決裁に出す</button>");
        portal.registry.on("POST /v1/dispositions/dsp_4/takeover", DONE);
        String page = "/board/dispositions/dsp_4/takeover";
        assertThat(visit.open(page).body()).contains("この案件を決裁することはできません");
        assertThat(visit.submit(page, Map.of("seen", "\"1\"")).body()).contains("<title>エラー: ");
        visit.submit(page, Map.of("takeoverReason", "人事異動のため", "seen", "\"1\""));
        assertThat(portal.registry
                        .calls("POST", "/v1/dispositions/dsp_4/takeover")
                        .getFirst()
                        .body())
                .contains("\"reason\":\"人事異動のため\"");
    }

    @Test
    void a_re_grant_is_stated_with_its_hearing_and_shown_to_the_approver_as_a_difference() {
        String reinstatement = "/board/dispositions/dsp_7/reinstatement";
        assertThat(visit.open(reinstatement).body())
                .contains("3年を経過した後でなければ", "再授与審査会")
                .doesNotContain("name=\"imprisoned\"");
        portal.registry.on(
                "POST /v1/dispositions/dsp_7/reinstatement",
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/reinstatement/hearing\",\"code\":\"panel-required\",\"message\":\"意見を聴いた記録が必要です。\"}]}");
        String refused = visit.submit(
                        reinstatement,
                        Map.of(
                                "reinstatedOn-era",
                                "WESTERN",
                                "reinstatedOn-year",
                                "R8.11.2",
                                "reinstatedBy",
                                "13",
                                "reinstatedNumber",
                                "令八中一第45号",
                                "seen",
                                "\"5\""))
                .body();
        assertThat(refused).contains("意見を聴いた記録が必要です。", "#hearingBody", "令八中一第45号");
        assertThat(portal.registry
                        .calls("POST", "/v1/dispositions/dsp_7/reinstatement")
                        .getFirst()
                        .body())
                .contains("\"reinstatedOn\":\"2026-11-02\"", "\"authority\":\"13\"");
        assertThat(visit.open("/board/dispositions/dsp_7").body())
                .contains("再授与・再登録", "2026年11月2日", "意見聴取: 東京都教育職員免許状再授与審査会");
    }

    @Test
    void a_stay_a_resumption_and_an_annulment_state_their_basis_and_keep_what_was_typed() {
        for (String change : List.of("stay", "resumption", "annulment")) {
            String place = "/board/dispositions/dsp_3/" + change;
            portal.registry.on(
                    "POST /v1/dispositions/dsp_3/" + change,
                    400,
                    "{\"status\":400,\"code\":\"validation-failed\",\"title\":\"入力に誤りがあります\",\"errors\":[{\"pointer\":\"/basis/body\",\"code\":\"text-not-taken\",\"message\":\"使えない文字があります。\"}]}");
            Map<String, String> typed = new HashMap<>(Map.of(
                    "basisBody",
                    "東京地方裁判所",
                    "basisNumber",
                    "令和7年(行ク)第12号",
                    "basisDate-year",
                    "R7.6.2",
                    "basisText",
                    "申立てを認める。",
                    "seen",
                    "\"3\""));
            if (change.equals("annulment")) {
                assertThat(visit.submit(place, typed).body()).contains("#basisKind");
                typed.put("basisKind", "REPLACED_BY_OTHER_MEASURE");
            }
            assertThat(visit.submit(place, typed).body())
                    .contains("使えない文字があります。", "令和7年(行ク)第12号", "申立てを認める。", "#basisBody");
            portal.registry.on("POST /v1/dispositions/dsp_3/" + change, DONE);
            visit.submit(place, typed);
            assertThat(portal.registry
                            .calls("POST", "/v1/dispositions/dsp_3/" + change)
                            .getLast()
                            .body())
                    .contains("\"date\":\"2025-06-02\"", "\"body\":\"東京地方裁判所\"");
        }
    }

    @Test
    void the_pages_are_there_in_english_too() {
        visit.open("/board/dispositions/dsp_3/expunging?lang=en");
        assertThat(visit.open("/board/dispositions/dsp_3/expunging?lang=en").body())
                .contains("Expunging cannot be undone", "Annulling and expunging are different", "Nobody can");
        assertThat(visit.open("/board/dispositions/dsp_4/takeover?lang=en").body())
                .contains("Take the draft over?");
    }
}
