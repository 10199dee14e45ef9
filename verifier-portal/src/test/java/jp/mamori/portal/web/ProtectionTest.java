package jp.mamori.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer carries, and what is refused before any page is reached. */
class ProtectionTest {
    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = new Portal();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void every_answer_carries_the_headers_pages_of_trouble_too() {
        for (String path :
                List.of("/", "/check", "/sign-in", "/no-such-page", "/orders", "/assets/portal.css", "/apply")) {
            var headers = portal.visit().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(headers.firstValue("Cache-Control"))
                    .as(path)
                    .contains(path.startsWith("/assets") ? "public, max-age=86400" : "no-store");
        }
    }

    @Test
    void an_answer_that_cannot_be_read_is_a_fault_of_ours_and_has_a_reference() {
        portal.registry.on(
                "GET /v1/log", "{\"origin\":\"log\",\"key\":\"key\",\"size\":\"many\",\"witness\":\"WITNESSED\"}");
        var answer = portal.visit().get("/transparency");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("処理できませんでした").containsPattern("お問い合わせ番号(?s).*?[0-9A-F]{8}");
    }

    @Test
    void pages_hold_no_inline_script_style_or_foreign_address() {
        for (String path : List.of(
                "/",
                "/check",
                "/check/paste",
                "/check/file",
                "/c",
                "/sign-in",
                "/help",
                "/privacy",
                "/accessibility")) {
            assertThat(portal.visit().get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?! src=\"/assets/)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("style=", "<style", "http://", "https://");
        }
    }

    @Test
    void a_form_without_its_token_is_refused_on_every_door() {
        for (String path : List.of(
                "/check/paste", "/check/file", "/sign-out", "/sign-out/everywhere", "/session", "/organisation")) {
            HttpResponse<String> answer = portal.visit().post(path, Map.of("certificate", "x"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("もう一度ページを開いて送ってください");
        }
    }

    @Test
    void another_visitor_s_token_and_another_site_s_form_are_refused() {
        String stolen = portal.visit().formToken("/check/paste");
        Visit visit = portal.visit();
        String own = visit.formToken("/check/paste");
        assertThat(visit.post("/check/paste", Map.of("formToken", stolen, "certificate", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.post(
                                "/check/paste",
                                Map.of("formToken", own, "certificate", ""),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.post("/check/paste", Map.of("formToken", own, "certificate", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_error_first() {
        String page =
                portal.visit().submit("/check/paste", Map.of("certificate", "")).body();
        assertThat(page).contains("<title>エラー: ", "role=\"alert\"", "href=\"#certificate\"", "aria-invalid=\"true\"");
    }

    @Test
    void trouble_has_pages_of_ours() {
        assertThat(portal.visit().get("/no-such-page").body()).contains("ページが見つかりません", "お問い合わせ番号");
        assertThat(portal.visit().get("/no-such-page").statusCode()).isEqualTo(404);
        portal.registry.on("GET /v1/published-orders", 500, "{}");
        HttpResponse<String> later = portal.visit().get("/orders");
        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.headers().firstValue("Retry-After")).isPresent();
        assertThat(later.body()).contains("ただいま利用できません");
        portal.registry.on("GET /v1/published-orders", "{\"items\":[]}");
        assertThat(portal.visit().get("/orders").body()).contains("公表中の命令はありません");
    }

    @Test
    void what_is_no_page_is_not_one_with_a_file_s_name_either() {
        assertThat(portal.visit().get("/apply/x.css").statusCode()).isIn(303, 404);
        assertThat(portal.visit().get("/help/x.css").statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_is_kept_and_the_page_too() {
        Visit visit = portal.visit();
        HttpResponse<String> answer = visit.get("/help?lang=en");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/help");
        assertThat(visit.open("/help").body()).contains("<html lang=\"en\">", "Frequent questions");
        assertThat(visit.open("/help?lang=ja").body()).contains("<html lang=\"ja\">");
        assertThat(visit.get("//elsewhere.example/?lang=en")
                        .headers()
                        .firstValue("Location")
                        .orElse("/"))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void doors_are_closed_without_a_session() {
        for (String path : List.of("/apply", "/apply/names", "/hire", "/hire/check", "/board", "/board/draft/kind")) {
            HttpResponse<String> answer = portal.visit().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
        }
    }
}
