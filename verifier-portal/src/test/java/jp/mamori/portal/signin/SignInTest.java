package jp.mamori.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in with a real authorization code flow at a provider of the test. */
class SignInTest {
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
    void an_officer_signs_in_and_acts_for_the_board() {
        SampleRegistry.signIn(portal.registry, "board");
        Visit visit = portal.visit();
        HttpResponse<String> home = visit.signIn("board");
        assertThat(home.uri().getPath()).isEqualTo("/board");
        assertThat(home.body()).contains("石川 直樹", "東京都教育委員会", "6教人職第123号");
        assertThat(portal.provider.challenges).containsEntry("method", "S256");
        var read = portal.registry.calls("GET", "/v1/dispositions").getLast();
        assertThat(read.header("Authorization")).isEqualTo("Bearer token-board");
        assertThat(read.header("Mamori-Organisation")).isEqualTo("org_b");
    }

    @Test
    void signing_in_gives_a_new_session_id() {
        SampleRegistry.signIn(portal.registry, "employer");
        Visit visit = portal.visit();
        visit.get("/oauth/login/employer");
        String before = visit.cookie("mamori-session");
        visit.signIn("employer");
        assertThat(visit.cookie("mamori-session")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void nobody_comes_in_by_another_door() {
        SampleRegistry.signIn(portal.registry, "applicant");
        Visit visit = portal.visit();
        assertThat(visit.signIn("applicant").body()).contains("佐藤 花子");
        HttpResponse<String> refused = visit.get("/board");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("このページは開けません");
    }

    @Test
    void signing_out_ends_the_session_for_the_old_cookie_too() {
        SampleRegistry.signIn(portal.registry, "employer");
        Visit visit = portal.visit();
        visit.signIn("employer");
        assertThat(visit.submit("/hire", "/sign-out", Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> after = visit.get("/hire");
        assertThat(after.statusCode()).isEqualTo(303);
        assertThat(after.headers().firstValue("Location").orElse("")).matches("/(sign-in|session-ended)");
    }

    @Test
    void signing_out_everywhere_ends_the_persons_other_sessions_and_nobody_elses() {
        portal.registry.on("POST /v1/sessions/ending", 204, "");
        SampleRegistry.signIn(portal.registry, "employer");
        Visit here = portal.visit();
        here.signIn("employer");
        Visit elsewhere = portal.visit();
        elsewhere.signIn("employer");
        portal.provider.subject = "colleague";
        Visit decoy = portal.visit();
        decoy.signIn("employer");
        portal.provider.subject = "somebody";
        assertThat(here.open("/hire").body()).contains("すべての端末でサインアウト", "href=\"/sign-out/everywhere\"");
        assertThat(here.open("/sign-out/everywhere").body()).contains("すべての端末でサインアウトしますか", "サインアウトしない");
        HttpResponse<String> ended = here.submit("/sign-out/everywhere", Map.of());
        assertThat(ended.headers().firstValue("Location")).hasValue("/signed-out-everywhere");
        assertThat(portal.registry
                        .calls("POST", "/v1/sessions/ending")
                        .getLast()
                        .header("Authorization"))
                .isEqualTo("Bearer token-employer");
        for (Visit visit : List.of(here, elsewhere)) {
            assertThat(visit.get("/hire").statusCode()).isEqualTo(303);
        }
        assertThat(decoy.get("/hire").statusCode()).isEqualTo(200);
    }

    @Test
    void a_registry_that_is_away_ends_no_session_and_says_so() {
        portal.registry.on("POST /v1/sessions/ending", 503, "{\"status\":503,\"code\":\"unavailable\"}");
        SampleRegistry.signIn(portal.registry, "employer");
        Visit visit = portal.visit();
        visit.signIn("employer");
        assertThat(visit.submit("/sign-out/everywhere", Map.of()).statusCode()).isEqualTo(503);
        assertThat(visit.get("/hire").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_signed_in_is_asked_to_sign_out() {
        assertThat(portal.visit().open("/sign-out/everywhere").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_person_whom_the_registry_does_not_know_is_told_what_to_do() {
        portal.registry.on("POST /v1/sessions", 403, "{\"status\":403,\"code\":\"not-registered\"}");
        HttpResponse<String> answer = portal.visit().signIn("board");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("サインインできませんでした", "管理責任者");
    }

    @Test
    void a_person_of_two_organisations_chooses_first() {
        portal.registry.on("POST /v1/sessions", """
                {"token":"t","expiresAt":"2099-01-01T00:00:00Z","endsAt":"2099-01-01T08:00:00Z","kind":"OFFICER","displayName":"原田 理恵","memberships":[
                 {"organisation":%s,"role":"EMPLOYER_CHECKER"},{"organisation":{"id":"org_x","name":"みどり野市","kind":"MUNICIPALITY"},"role":"EMPLOYER_MANAGER"}]}""".formatted(SampleRegistry.EMPLOYER));
        Visit visit = portal.visit();
        HttpResponse<String> choice = visit.signIn("employer");
        assertThat(choice.body()).contains("どの組織の仕事をしますか", "みどり野市");
        assertThat(visit.submit("/organisation", Map.of("organisation", "org_other"))
                        .statusCode())
                .isEqualTo(200);
        visit.submit("/organisation", Map.of("organisation", "org_x"));
        visit.open("/hire/members");
        assertThat(portal.registry.calls("GET", "/v1/members").getLast().header("Mamori-Organisation"))
                .isEqualTo("org_x");
    }

    @Test
    void a_session_that_the_registry_ended_says_so() {
        SampleRegistry.signIn(portal.registry, "employer");
        Visit visit = portal.visit();
        visit.signIn("employer");
        portal.registry.on("GET /v1/checks", 401, "{}");
        assertThat(visit.open("/hire/checks").body()).contains("サインアウトしました（時間切れ）");
    }
}
