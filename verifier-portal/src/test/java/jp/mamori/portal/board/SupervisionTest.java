package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SignedInVisit;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Delays and retention reports as officers see them, page by page without scripts. */
class SupervisionTest {
    @RegisterExtension
    final SignedInVisit board = new SignedInVisit("board");

    private final Portal portal = board.portal();
    private final Visit visit = board.visit();

    @Test
    void a_delay_is_asked_for_with_a_basis_and_1_to_90_days_in_any_digits() {
        assertThat(visit.open("/board/reviews/rev_1").body()).contains("/board/reviews/rev_1/delay");
        for (String days : new String[] {"", "0", "91", "三十", "9999"}) {
            assertThat(visit.submit(
                                    "/board/reviews/rev_1/delay",
                                    Map.of("delayBasis", "COURT_ORDER", "delayDays", days))
                            .body())
                    .contains("<title>エラー: ", "#delayDays");
        }
        portal.registry.on("POST /v1/access-delays", "{\"id\":\"dly_9\"}");
        assertThat(visit.submit("/board/reviews/rev_1/delay", Map.of("delayBasis", "COURT_ORDER", "delayDays", "３０"))
                        .headers()
                        .firstValue("Location"))
                .contains("/board/delays");
        assertThat(portal.registry.calls("POST", "/v1/access-delays").getFirst().body())
                .isEqualTo("{\"review\":\"rev_1\",\"basis\":\"COURT_ORDER\",\"days\":30}");
    }

    @Test
    void another_officer_decides_and_who_asked_sees_why_there_is_no_button() {
        assertThat(visit.open("/board/delays").body()).contains("決定待ち", "遅延中", "却下");
        assertThat(visit.open("/board/delays/dly_2").body())
                .contains("別の職員の決定を待っています")
                .doesNotContain("name=\"delayDecision\"");
        assertThat(visit.open("/board/delays/dly_1").body())
                .contains("name=\"delayDecision\"", "/board/reviews/rev_1\"");
        assertThat(visit.open("/board/delays/dly_none").statusCode()).isEqualTo(404);
        portal.registry.on("POST /v1/access-delays/dly_1/rejection", "{\"id\":\"dly_1\"}");
        portal.registry.on("POST /v1/access-delays/dly_1/approval", "{\"id\":\"dly_1\"}");
        visit.submit("/board/delays/dly_1", Map.of("delayDecision", "REJECT"));
        assertThat(portal.registry.calls("POST", "/v1/access-delays/dly_1/rejection"))
                .hasSize(1);
        assertThat(portal.registry.calls("POST", "/v1/access-delays/dly_1/approval"))
                .isEmpty();
        visit.submit("/board/delays/dly_1", Map.of("delayDecision", "APPROVE"));
        assertThat(portal.registry.calls("POST", "/v1/access-delays/dly_1/approval"))
                .hasSize(1);
    }

    @Test
    void what_is_due_is_listed_first_and_expunged_only_by_another_officers_decision() {
        assertThat(visit.open("/board/retention").body()).contains("満了した処分を一覧にする", "name=\"key\"");
        assertThat(visit.open("/board/retention/ret_1").body())
                .contains("name=\"retentionDecision\"", "/board/dispositions/dsp_1", "未実施");
        assertThat(visit.open("/board/retention/ret_2").body())
                .contains("消去した")
                .doesNotContain("/board/dispositions/dsp_1", "name=\"retentionDecision\"");
        assertThat(visit.open("/board/retention/ret_3").body())
                .contains("別の職員の決定を待っています")
                .doesNotContain("name=\"retentionDecision\"");
        portal.registry.on(
                "POST /v1/retention-reports/ret_1/approval",
                "{\"id\":\"ret_1\",\"state\":\"APPROVED\",\"decidedUntil\":\"1986-11-20\",\"proposedAt\":\"2026-11-20T01:00:00Z\",\"proposedByMe\":false}");
        visit.submit("/board/retention/ret_1", Map.of("retentionDecision", "APPROVE", "seen", "\"1\""));
        assertThat(portal.registry
                        .calls("POST", "/v1/retention-reports/ret_1/approval")
                        .getFirst()
                        .header("If-Match"))
                .isEqualTo("\"1\"");
    }

    @Test
    void expunged_dispositions_and_delays_are_counted_for_everybody() {
        assertThat(portal.visit().open("/transparency").body()).contains("2026年度", "14", "職員2人の決定", "いま遅らせている件数");
    }
}
