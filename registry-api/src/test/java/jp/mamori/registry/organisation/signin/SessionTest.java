package jp.mamori.registry.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import jp.mamori.registry.testing.TestIdentityProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class SessionTest {
    private static final Persona SATO = Persona.board("sato", "佐藤 花子");
    private static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");
    private static final Persona YAMADA = Persona.applicant("yamada", "山田", "太郎", LocalDate.of(1990, 4, 1));

    private final TestApi api;
    private final TestClock clock;
    private final Rows rows;
    private final TestIdentityProvider provider;

    private final Organisations organisations;
    private final UUID sato;
    private final EveryInsertFails everyInsertFails;

    SessionTest(
            TestApi api,
            TestClock clock,
            TestIdentityProvider provider,
            Rows rows,
            Organisations organisations,
            EveryInsertFails everyInsertFails) {
        this.organisations = organisations;
        this.everyInsertFails = everyInsertFails;
        this.api = api;
        this.clock = clock;
        this.rows = rows;
        this.provider = provider;
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        sato = organisations.enrol(SATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, organisations.add(OrganisationKind.MINISTRY, "文部科学省"), Role.AUDITOR);
    }

    @BeforeEach
    void noon() {
        clock.set(TestClock.START);
    }

    @Test
    void an_officer_gets_a_token_and_their_roles_of_today() {
        var answer = api.signIn(SATO);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/kind")).isEqualTo("OFFICER");
        assertThat(answer.at("/displayName")).isEqualTo("佐藤 花子");
        assertThat(answer.json().at("/memberships").findValuesAsText("role"))
                .containsExactly("BOARD_APPROVER", "BOARD_DRAFTER");
        assertThat(answer.at("/memberships/0/organisation/id")).matches("org_[0-9a-z]{26}");
        assertThat(answer.at("/expiresAt")).isEqualTo("2026-06-01T03:10:00Z");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_applicant_is_known_from_the_first_sign_in_on() {
        assertThat(api.signIn(YAMADA).at("/kind")).isEqualTo("APPLICANT");
        assertThat(api.as(YAMADA).get("/v1/me").send().at("/displayName")).isEqualTo("山田 太郎");
    }

    @Test
    void of_many_first_sign_ins_at_once_one_opens_the_file() throws Exception {
        var twin = Persona.applicant("twin", "双葉", "花", LocalDate.of(1992, 2, 29));
        Callable<Answer> signIn = () -> api.signIn(twin);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(Collections.nCopies(8, signIn))) {
                assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(200);
            }
        }
        assertThat(rows.query("SELECT 1 FROM account WHERE sub = 'twin'")).hasSize(1);
    }

    @Test
    void people_who_sign_in_first_at_the_same_time_do_not_wait_for_each_other() throws Exception {
        var before = deadlocks();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var signIns = IntStream.range(0, 160)
                    .mapToObj(i -> Persona.applicant("first" + i, "初", "乃", LocalDate.of(1992, 2, 29)))
                    .<Callable<Answer>>map(person -> () -> api.signIn(person))
                    .toList();
            for (var answer : pool.invokeAll(signIns)) {
                assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(200);
            }
        }
        assertThat(deadlocks()).isEqualTo(before);
    }

    private List<Map<String, Object>> deadlocks() {
        return rows.query("SELECT count FROM information_schema.innodb_metrics WHERE name = 'lock_deadlocks'");
    }

    @Test
    void a_stranger_to_the_registry_gets_no_session() {
        assertProblem(api.signIn(Persona.board("nobody", "名無し")), 403, "not-a-member");
    }

    @Test
    void an_applicant_without_a_whole_date_of_birth_gets_no_session() {
        var token = provider.idToken(YAMADA, clock.instant(), claims -> claims.claim("birthdate", "1990"));
        assertProblem(signIn("applicant", token), 401, "id-token-refused");
    }

    @Test
    void tokens_that_are_not_wholly_in_order_are_refused() throws Exception {
        var now = clock.instant();
        var stranger = new ECKeyGenerator(Curve.P_256).generate();
        var good = com.nimbusds.jwt.SignedJWT.parse(provider.idToken(SATO, now)).getJWTClaimsSet();
        assertProblem(signIn("board", provider.sign(good, stranger)), 401, "id-token-refused");
        assertProblem(signIn("board", provider.idToken(SATO, now, c -> c.audience("other"))), 401, "id-token-refused");
        assertProblem(
                signIn("board", provider.idToken(SATO, now, c -> c.issuer("http://evil"))), 401, "id-token-refused");
        assertProblem(
                signIn("board", provider.idToken(SATO, now, c -> c.expirationTime(Date.from(now.minusSeconds(61))))),
                401,
                "id-token-refused");
        assertProblem(signIn("employer", provider.idToken(SATO, now)), 401, "id-token-refused");
        assertProblem(signIn("no-such", provider.idToken(SATO, now)), 401, "id-token-refused");
        assertProblem(signIn("board", new com.nimbusds.jwt.PlainJWT(good).serialize()), 401, "id-token-refused");
        assertProblem(signIn("board", "x".repeat(20_000)), 401, "id-token-refused");
    }

    @Test
    void both_members_are_required() {
        var answer = api.post("/v1/sessions").json(Map.of()).language("en").send();
        assertProblem(answer, 400, "validation-failed");
        assertThat(answer.json().at("/errors").findValuesAsText("pointer")).containsExactly("/provider", "/idToken");
    }

    @Test
    void a_session_ends_after_ten_minutes_and_renews_until_eight_hours() {
        var sato = api.as(SATO);
        clock.advance(Duration.ofMinutes(9));
        var renewed = sato.post("/v1/sessions/renewal").send();
        assertThat(renewed.status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertProblem(sato.get("/v1/me").send(), 401, "sign-in-required");
        var second = api.withToken(renewed.at("/token"));
        assertThat(second.get("/v1/me").send().status()).isEqualTo(200);
    }

    @Test
    void eight_hours_after_authentication_nothing_renews() {
        var early = clock.instant().minus(Duration.ofHours(8)).plusSeconds(30);
        var token = provider.idToken(SATO, clock.instant(), c -> c.claim("auth_time", early.getEpochSecond()));
        var session = signIn("board", token);
        assertThat(session.at("/expiresAt")).isEqualTo("2026-06-01T03:00:30Z");
        assertThat(session.at("/endsAt")).isEqualTo("2026-06-01T03:00:30Z");
        clock.advance(Duration.ofSeconds(31));
        assertProblem(
                api.withToken(session.at("/token")).post("/v1/sessions/renewal").send(), 401, "sign-in-required");
        assertProblem(signIn("board", token), 401, "session-ended");
    }

    @Test
    void ending_all_sessions_ends_every_token_of_the_person_and_nobody_elses() {
        var here = api.as(SATO);
        var elsewhere = api.as(SATO);
        var renewedBefore =
                api.withToken(elsewhere.post("/v1/sessions/renewal").send().at("/token"));
        var decoy = api.as(TANAKA);
        assertThat(here.post("/v1/sessions/ending").send().status()).isEqualTo(204);
        for (var ended : List.of(here, elsewhere, renewedBefore)) {
            assertProblem(ended.get("/v1/me").send(), 401, "session-ended");
            assertProblem(ended.get("/v1/members").send(), 401, "session-ended");
            assertProblem(ended.post("/v1/sessions/renewal").send(), 401, "session-ended");
            assertProblem(ended.post("/v1/sessions/ending").send(), 401, "session-ended");
        }
        assertThat(decoy.get("/v1/members").send().status()).isEqualTo(200);
        assertThat(api.as(SATO).get("/v1/members").send().status()).isEqualTo(200);
    }

    @Test
    void an_applicant_ends_their_sessions_and_signs_in_anew() {
        var phone = api.as(YAMADA);
        var lost = api.as(YAMADA);
        assertThat(phone.post("/v1/sessions/ending").send().status()).isEqualTo(204);
        assertProblem(lost.get("/v1/applicant").send(), 401, "session-ended");
        var again = api.as(YAMADA);
        assertThat(again.get("/v1/applicant").send().status()).isEqualTo(200);
        assertThat(again.get("/v1/access-history").send().json().findValuesAsText("type"))
                .contains("session.all-ended");
    }

    /** The same person with an account at another provider: one human being, one decision. */
    @Test
    void the_sessions_of_the_persons_other_account_end_too() {
        var other = Persona.employer("sato-at-school", "佐藤 花子");
        organisations.addAccount(sato, other);
        var second = api.as(other);
        assertThat(api.as(SATO).post("/v1/sessions/ending").send().status()).isEqualTo(204);
        assertProblem(second.get("/v1/me").send(), 401, "session-ended");
    }

    @Test
    void what_was_renewed_at_the_same_moment_is_ended_with_the_rest() throws Exception {
        for (int round = 0; round < 5; round++) {
            var here = api.as(SATO);
            Callable<Answer> renew = () -> here.post("/v1/sessions/renewal").send();
            try (var pool = Executors.newFixedThreadPool(4)) {
                var renewals = new ArrayList<>(List.of(pool.submit(renew), pool.submit(renew)));
                pool.submit(() -> here.post("/v1/sessions/ending").send()).get();
                renewals.add(pool.submit(renew));
                for (var renewal : renewals) {
                    if (renewal.get().status() == 200) {
                        assertProblem(
                                api.withToken(renewal.get().at("/token"))
                                        .get("/v1/me")
                                        .send(),
                                401,
                                "session-ended");
                    }
                }
            }
        }
    }

    @Test
    void ending_that_cannot_be_logged_ends_nothing() {
        assertThat(everyInsertFails.in(() -> {
                    var here = api.as(SATO);
                    return () -> here.post("/v1/sessions/ending").send();
                }))
                .contains("audit_outbox");
    }

    @Test
    void an_id_token_is_no_session_token() {
        assertProblem(
                api.withToken(provider.idToken(SATO, clock.instant()))
                        .get("/v1/me")
                        .send(),
                401,
                "sign-in-required");
    }

    @Test
    void members_are_listed_to_members_only() {
        assertThat(api.as(SATO).get("/v1/members").send().json().at("/items")).hasSize(2);
        assertProblem(api.as(YAMADA).get("/v1/members").send(), 403, "role-required");
    }

    private Answer signIn(String name, String idToken) {
        return api.post("/v1/sessions")
                .json(Map.of("provider", name, "idToken", idToken))
                .send();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }
}
