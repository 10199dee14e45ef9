package jp.mamori.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published orders, found without scripts and without an account. */
class PublishedOrdersTest {
    private static final String ORDERS = "/v1/published-orders";
    private final Portal portal = new Portal();
    private final Visit visit = portal.visit();

    @BeforeEach
    void registry() {
        SampleRegistry.everything(portal.registry);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void an_order_shows_the_facility_with_its_earlier_names() {
        assertThat(visit.get("/orders?prefecture=14").body())
                .contains("ひだまりシッター神奈川（以前の名称: こぐまルーム）", "株式会社ひだまり", "探した条件", "神奈川県");
    }

    @Test
    void names_and_days_are_sent_to_the_registry_and_stay_on_the_page() {
        var answer = visit.submit(
                "/orders",
                Map.of(
                        "prefecture",
                        "",
                        "operatorName",
                        " 髙橋　花子 ",
                        "facility",
                        "こぐま&ルーム",
                        "orderedFrom-year",
                        "R7.4.1",
                        "orderedUntil-year",
                        "2026/3/31"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("2025年4月1日（令和7年）", "value=\"こぐま&amp;ルーム\"", "条件を変えて探す");
        assertThat(portal.registry.calls("GET", ORDERS).getLast().query())
                .contains("operator=髙橋　花子", "facility=こぐま&ルーム", "orderedFrom=2025-04-01", "orderedUntil=2026-03-31")
                .doesNotContain("prefecture");
    }

    @Test
    void nothing_found_says_so_and_does_not_call_it_safe() {
        portal.registry.on("GET " + ORDERS, "{\"items\":[],\"next\":null}");
        assertThat(visit.get("/orders").body()).contains("公表中の命令はありません");
        assertThat(visit.submit("/orders", Map.of("facility", "ない")).body())
                .contains("条件に合う公表中の命令はありません", "ここに載っていないことは、問題がないことを意味しません");
    }

    @Test
    void an_impossible_day_is_told_and_nothing_is_asked_of_the_registry() {
        String page = visit.submit(
                        "/orders",
                        Map.of(
                                "facility",
                                "こぐま",
                                "orderedFrom-year",
                                "2026",
                                "orderedFrom-month",
                                "2",
                                "orderedFrom-day",
                                "30"))
                .body();
        assertThat(page).contains("<title>エラー: ", "2月30日という日はありません", "value=\"こぐま\"");
        assertThat(portal.registry.calls("GET", ORDERS))
                .as("the first page only")
                .hasSize(1);
    }

    @Test
    void the_next_page_keeps_what_was_looked_for_out_of_the_address() {
        portal.registry.on("GET " + ORDERS, "{\"items\":[],\"next\":\"abc\"}");
        String page = visit.submit("/orders", Map.of("operatorName", "髙橋 花子")).body();
        assertThat(page).contains("name=\"cursor\" value=\"abc\"", "name=\"operatorName\" value=\"髙橋 花子\"");
        assertThat(page).doesNotContain("/orders?");
        visit.submit("/orders", Map.of("operatorName", "髙橋 花子", "cursor", "abc"));
        assertThat(portal.registry.calls("GET", ORDERS).getLast().query()).contains("cursor=abc", "operator=髙橋 花子");
    }
}
