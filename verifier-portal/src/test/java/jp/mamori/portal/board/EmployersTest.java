package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A supervisor's page, and who is shown the way to it. */
class EmployersTest {
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

    private static Visit officer(String... roles) {
        StringBuilder memberships = new StringBuilder();
        for (String role : roles) {
            memberships
                    .append(memberships.isEmpty() ? "" : ",")
                    .append("{\"organisation\":" + SampleRegistry.BOARD + ",\"role\":\"" + role + "\"}");
        }
        portal.registry.on("POST /v1/sessions", """
                {"token":"t","expiresAt":"2099-01-01T00:00:00Z","endsAt":"2099-01-01T08:00:00Z","kind":"OFFICER","displayName":"大野 豊","memberships":[%s]}""".formatted(memberships));
        Visit visit = portal.visit();
        visit.signIn("board");
        return visit;
    }

    @Test
    void a_supervisor_comes_to_the_employers_and_sees_nothing_of_the_officers() {
        int tasks = portal.registry.calls("GET", "/v1/dispositions").size();
        Visit visit = officer("SUPERVISOR");
        var home = visit.open("/board");
        assertThat(home.uri().getPath()).isEqualTo("/board/employers");
        assertThat(home.body())
                .contains("社会福祉法人こぐま会", "12か月以上確認なし", "2026年11月 3件、2026年9月 12件", "世田谷区")
                .containsSubsequence("社会福祉法人こぐま会", "学校法人若葉台学園")
                .doesNotContain("href=\"/board/reviews\"", "2026年10月");
        assertThat(portal.registry.calls("GET", "/v1/dispositions")).hasSize(tasks);
        assertThat(visit.open("/board/employers?lang=en").body())
                .contains("No check for 12 months", "November 2026: 3, September 2026: 12", "Never");
    }

    @Test
    void who_drafts_and_supervises_has_both_and_a_drafter_alone_no_employers() {
        assertThat(officer("SUPERVISOR", "BOARD_DRAFTER").open("/board").body())
                .contains("href=\"/board/reviews\"", "href=\"/board/employers\"");
        assertThat(officer("BOARD_DRAFTER").open("/board").body())
                .contains("href=\"/board/reviews\"")
                .doesNotContain("href=\"/board/employers\"");
    }

    @Test
    void who_is_no_supervisor_is_refused_as_the_registry_refuses() {
        Visit visit = officer("BOARD_DRAFTER");
        portal.registry.on("GET /v1/employer-use", 403, "{\"status\":403,\"code\":\"role-required\"}");
        assertThat(visit.get("/board/employers").statusCode()).isEqualTo(403);
        SampleRegistry.everything(portal.registry);
    }

    @Test
    void a_long_list_goes_on_page_by_page() {
        Visit visit = officer("SUPERVISOR");
        portal.registry.on("GET /v1/employer-use", "{\"items\":[],\"next\":\"cursor-2\"}");
        assertThat(visit.open("/board/employers").body()).contains("href=\"/board/employers?cursor=cursor-2\"");
        visit.open("/board/employers?cursor=cursor-2");
        assertThat(portal.registry.calls("GET", "/v1/employer-use").getLast().query())
                .contains("cursor=cursor-2");
        SampleRegistry.everything(portal.registry);
    }
}
