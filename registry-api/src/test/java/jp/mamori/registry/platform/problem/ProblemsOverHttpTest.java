package jp.mamori.registry.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class ProblemsOverHttpTest {
    private final TestApi api;
    private final PublicIds publicIds;
    private final Ids ids;

    ProblemsOverHttpTest(TestApi api, PublicIds publicIds, Ids ids) {
        this.api = api;
        this.publicIds = publicIds;
        this.ids = ids;
    }

    @Test
    void absent_malformed_and_unknown_addresses_answer_byte_for_byte_the_same() {
        var absent = get("/v1/probe/things/" + publicIds.text(new OrganisationId(ids.next())));
        assertProblem(absent, 404, "not-found");
        for (var path : new String[] {
            "/v1/probe/things/org_nonsense",
            "/v1/probe/things/7",
            "/v1/probe/things/dsp_" + "0".repeat(26),
            "/v1/no/such"
        }) {
            var other = get(path);
            assertThat(other.body()).as(path).isEqualTo(absent.body());
            assertThat(other.headers().map().keySet())
                    .isEqualTo(absent.headers().map().keySet());
            assertThat(other.header("Content-Type")).isEqualTo(absent.header("Content-Type"));
        }
    }

    @Test
    void broken_json_is_a_malformed_body() {
        assertProblem(post("{\"kind\": "), 400, "malformed-body");
        assertProblem(post("[]"), 400, "malformed-body");
        assertProblem(post(""), 400, "malformed-body");
        assertProblem(post("null"), 400, "malformed-body");
    }

    @Test
    void a_wrong_member_is_named_by_its_pointer() {
        assertPointer(post("{\"kind\": \"CASTLE\"}"), "/kind");
        assertPointer(post("{\"kind\": \"SCHOOL\", \"day\": \"2026-02-30\"}"), "/day");
        assertPointer(post("{\"kind\": \"SCHOOL\", \"id\": \"org_x\"}"), "/id");
        assertPointer(post("{\"kind\": \"SCHOOL\", \"inner\": {\"numbers\": [1, \"x\"]}}"), "/inner/numbers/1");
    }

    @Test
    void unknown_members_are_ignored() {
        var answer = post("{\"kind\": \"SCHOOL\", \"status\": \"APPROVED\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("APPROVED");
    }

    @Test
    void wrong_method_media_type_and_accept_have_their_problems() {
        assertProblem(api.put("/v1/probe/things").json("{}").sendUnchecked(), 405, "method-not-allowed");
        assertProblem(
                api.post("/v1/probe/things").bytes("text/plain", "x".getBytes()).sendUnchecked(),
                415,
                "unsupported-media-type");
        assertProblem(
                api.get("/v1/probe/numbers").header("Accept", "image/png").sendUnchecked(), 406, "not-acceptable");
    }

    @Test
    void a_body_over_the_limit_is_413() {
        var huge = new byte[13 * 1024 * 1024];
        assertProblem(
                api.post("/v1/probe/things").bytes("application/json", huge).sendUnchecked(), 413, "body-too-large");
    }

    @Test
    void without_or_with_a_bad_token_the_answer_is_401() {
        var none = api.get("/v1/probe/secured").sendUnchecked();
        assertProblem(none, 401, "sign-in-required");
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(api.withToken("x.y.z").get("/v1/probe/secured").sendUnchecked(), 401, "sign-in-required");
    }

    @Test
    void an_unexpected_failure_tells_nothing() {
        var answer = get("/v1/probe/failure");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.text()).doesNotContain("山田", "Exception", "jp.mamori");
    }

    @Test
    void a_missing_database_is_503_with_retry_after() {
        var answer = get("/v1/probe/away");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void the_language_follows_accept_language() {
        assertThat(get("/v1/no/such").at("/title")).isEqualTo("見つかりません");
        var english = api.get("/v1/no/such").language("fr;q=0.9, en-GB;q=0.8").sendUnchecked();
        assertThat(english.at("/title")).isEqualTo("Not found");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(api.get("/v1/no/such").language("%%%").sendUnchecked().at("/title"))
                .isEqualTo("見つかりません");
    }

    @Test
    void a_query_value_of_the_wrong_kind_is_named() {
        assertPointer(get("/v1/probe/numbers?limit=many"), "?limit");
        assertPointer(get("/v1/probe/numbers?limit=0"), "?limit");
        assertPointer(get("/v1/probe/numbers?limit=101"), "?limit");
    }

    @Test
    void every_problem_has_its_page() {
        for (var type : ProblemType.values()) {
            var page = get("/problems/" + type.code());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("<h1>", type.code());
        }
        assertProblem(get("/problems/no-such"), 404, "not-found");
    }

    private Answer get(String path) {
        return api.get(path).sendUnchecked();
    }

    private Answer post(String json) {
        return api.post("/v1/probe/things").json(json).sendUnchecked();
    }

    private static void assertPointer(Answer answer, String pointer) {
        assertProblem(answer, 400, "validation-failed");
        assertThat(answer.at("/errors/0/pointer")).as("%s", answer).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/message")).isNotEmpty();
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/status")).isEqualTo("" + status);
        assertThat(answer.at("/type")).endsWith("/problems/" + code);
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{24}");
        assertThat(answer.json().has("instance")).isFalse();
    }
}
