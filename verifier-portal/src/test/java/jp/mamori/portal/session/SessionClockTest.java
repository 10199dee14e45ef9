package jp.mamori.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.mamori.portal.support.MovingClock;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session's ends and the renewal of its token, against a clock. */
class SessionClockTest {
    private static final MovingClock CLOCK = new MovingClock();
    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private static Portal portal;

    private Visit visit;
    private Instant begun;
    private int renewals;

    @BeforeAll
    static void start() {
        portal = new Portal(CLOCK, Map.of());
        SampleRegistry.everything(portal.registry);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        CLOCK.advance(Duration.ofDays(1));
        begun = CLOCK.instant();
        portal.registry.on("POST /v1/sessions", granted("token-0"));
        renewable();
        visit = portal.visit();
        assertThat(visit.signIn("employer").uri().getPath()).isEqualTo("/hire");
    }

    private String granted(String token) {
        return """
                {"token":"%s","expiresAt":"%s","endsAt":"%s","kind":"OFFICER","displayName":"原田 理恵",
                 "memberships":[{"organisation":%s,"role":"EMPLOYER_CHECKER"}]}""".formatted(
                token, CLOCK.instant().plus(Duration.ofMinutes(10)), begun.plus(EIGHT_HOURS), SampleRegistry.EMPLOYER);
    }

    private void renewable() {
        renewals++;
        portal.registry.on("POST /v1/sessions/renewal", granted("token-" + renewals));
    }

    /** Lets time pass as it does: each minute the sessions are looked after. */
    private void pass(Duration duration) {
        for (int minute = 0; minute < duration.toMinutes(); minute++) {
            CLOCK.advance(Duration.ofMinutes(1));
            renewable();
            portal.bean(LiveSessions.class).renew();
        }
        CLOCK.advance(Duration.ofSeconds(duration.toSecondsPart()));
    }

    private boolean isSignedIn() {
        return visit.get("/hire").statusCode() == 200;
    }

    private String usedToken() {
        visit.get("/hire/checks");
        return portal.registry.calls("GET", "/v1/checks").getLast().header("Authorization");
    }

    @Test
    void thirty_idle_minutes_keep_a_session_and_a_second_more_ends_it() {
        pass(Duration.ofMinutes(30));
        assertThat(isSignedIn()).isTrue();
        pass(Duration.ofMinutes(30).plusSeconds(1));
        HttpResponse<String> ended = visit.open("/hire");
        assertThat(ended.uri().getPath()).isEqualTo("/session-ended");
        assertThat(ended.body()).contains("30分間操作がなかった", "8時間");
        assertThat(visit.get("/hire").statusCode()).isEqualTo(303);
    }

    @Test
    void an_idle_session_ends_where_nobody_asks_for_a_page_too() {
        pass(Duration.ofMinutes(32));
        int before = portal.registry.calls("POST", "/v1/sessions/renewal").size();
        pass(Duration.ofMinutes(10));
        assertThat(portal.registry.calls("POST", "/v1/sessions/renewal")).hasSize(before);
    }

    @Test
    void eight_hours_end_a_session_that_is_used_all_the_time() {
        for (int i = 0; i < 23; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(isSignedIn())
                    .as("after %s", Duration.between(begun, CLOCK.instant()))
                    .isTrue();
        }
        pass(Duration.ofMinutes(20));
        assertThat(isSignedIn()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(visit.open("/hire").uri().getPath()).isEqualTo("/session-ended");
    }

    @Test
    void a_page_tells_how_long_the_session_lasts_and_keeping_it_tells_again() {
        assertThat(visit.get("/hire").body()).contains("data-session-seconds=\"1800\"", "data-keep");
        pass(Duration.ofMinutes(28));
        HttpResponse<String> kept = visit.submit("/hire", "/session", Map.of());
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(kept.headers().firstValue("Mamori-Session-Seconds")).hasValue("1800");
        pass(Duration.ofMinutes(29));
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void in_its_last_half_hour_the_page_counts_to_the_end_for_good_and_offers_no_keeping() {
        for (int i = 0; i < 23; i++) {
            pass(Duration.ofMinutes(20));
            visit.get("/hire");
        }
        pass(Duration.ofMinutes(5));
        String page = visit.get("/hire").body();
        assertThat(page).contains("data-session-seconds=\"900\"", "サインインから8時間で").doesNotContain("data-keep");
    }

    @Test
    void the_token_is_renewed_before_its_ten_minutes_are_over_and_not_at_once() {
        assertThat(usedToken()).isEqualTo("Bearer token-0");
        int before = portal.registry.calls("POST", "/v1/sessions/renewal").size();
        pass(Duration.ofMinutes(5));
        assertThat(portal.registry.calls("POST", "/v1/sessions/renewal")).hasSize(before);
        pass(Duration.ofMinutes(4));
        assertThat(portal.registry.calls("POST", "/v1/sessions/renewal")).hasSize(before + 1);
        assertThat(usedToken()).startsWith("Bearer token-").isNotEqualTo("Bearer token-0");
    }

    @Test
    void a_registry_that_is_away_is_asked_again_before_the_token_ends() {
        pass(Duration.ofMinutes(6));
        CLOCK.advance(Duration.ofMinutes(1));
        portal.registry.on("POST /v1/sessions/renewal", 503, "{\"status\":503,\"code\":\"unavailable\"}");
        portal.bean(LiveSessions.class).renew();
        assertThat(usedToken()).isEqualTo("Bearer token-0");
        pass(Duration.ofMinutes(1));
        assertThat(usedToken()).isNotEqualTo("Bearer token-0");
    }

    @Test
    void a_session_that_the_registry_no_longer_renews_is_over() {
        pass(Duration.ofMinutes(6));
        CLOCK.advance(Duration.ofMinutes(1));
        portal.registry.on("POST /v1/sessions/renewal", 401, "{\"status\":401,\"code\":\"session-ended\"}");
        portal.bean(LiveSessions.class).renew();
        assertThat(visit.open("/hire").uri().getPath()).isEqualTo("/session-ended");
    }
}
