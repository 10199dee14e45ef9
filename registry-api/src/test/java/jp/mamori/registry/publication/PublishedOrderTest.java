package jp.mamori.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class PublishedOrderTest {
    private static final Persona GOV_1 = Persona.board("gov-1", "知 一");
    private static final Persona GOV_2 = Persona.board("gov-2", "知 二");

    private static int cases;

    private final TestApi api;
    private final Organisations organisations;
    private final TestClock clock;
    private Board governor;

    PublishedOrderTest(TestApi api, Organisations organisations, TestClock clock) {
        this.api = api;
        this.organisations = organisations;
        this.clock = clock;
    }

    @BeforeEach
    void governor() {
        clock.set(TestClock.START);
        var authority = organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事");
        organisations.enrol(GOV_1, authority, Role.BOARD_DRAFTER);
        organisations.enrol(GOV_2, authority, Role.BOARD_APPROVER);
        governor = new Board(api.as(GOV_1), api.as(GOV_2));
    }

    @Test
    void an_order_in_force_is_public_with_what_the_law_publishes_and_nothing_else() {
        var order = governor.recorded(named("ひまわり"));
        var answer = api.get("/v1/published-orders?prefecture=13&limit=100").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age");
        var item = StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .filter(o -> o.get("facility").asText().equals("ひまわり"))
                .findFirst()
                .orElseThrow();
        assertThat(item.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "facility",
                        "formerFacilities",
                        "operatorName",
                        "prefecture",
                        "orderedOn",
                        "from",
                        "until",
                        "authority",
                        "publishedUntil");
        assertThat(answer.text()).doesNotContain("1985-04-01", "ハナコ", "千代田区1-1", order.at("/id"));
        assertThat(facilities("14")).doesNotContain("ひまわり");
    }

    @Test
    void what_is_drafted_or_stayed_or_has_no_day_of_publication_is_not_public() {
        governor.submitted(named("未決裁"));
        var unpublished = named("非公表");
        Cases.with(unpublished, "/order/publishFrom", null);
        Cases.with(unpublished, "/order/publishUntil", null);
        governor.recorded(unpublished);
        var inForce = governor.recorded(named("公表"));
        assertThat(facilities("13")).contains("公表").doesNotContain("未決裁", "非公表");
        assertThat(found("facility=公表")).containsExactly("公表");
        var stayed = governor.changed("stay", inForce, Cases.basis(false));
        assertThat(facilities("13")).doesNotContain("公表");
        assertThat(found("facility=公表")).isEmpty();
        var resumed = governor.changed("resumption", stayed, Cases.basis(false));
        assertThat(facilities("13")).contains("公表");
        governor.changed("annulment", resumed, Cases.basis(true));
        assertThat(facilities("13")).doesNotContain("公表");
    }

    @Test
    void an_order_is_found_by_operator_facility_and_earlier_names_in_any_writing_and_by_its_day() {
        var wanted = Cases.with(named("ｽﾏｲﾙ・キッズ２"), "/order/operatorName", "合同会社 みらいＡＢＣ");
        Cases.with(wanted, "/order/formerFacilities", List.of("こぐま ルーム", "あおぞら託児所"));
        governor.recorded(wanted);
        var decoy = Cases.with(named("スマイル託児"), "/order/operatorName", "合同会社かこ");
        Cases.with(decoy, "/order/formerFacilities", List.of("合同会社みらいABC"));
        Cases.with(decoy, "/decidedOn", "2026-05-10");
        governor.recorded(decoy);
        assertThat(found("facility=すまいる")).contains("ｽﾏｲﾙ・キッズ２", "スマイル託児");
        assertThat(found("facility=スマイル　きっず2")).containsExactly("ｽﾏｲﾙ・キッズ２");
        assertThat(found("facility=コグマルーム")).as("an earlier name").containsExactly("ｽﾏｲﾙ・キッズ２");
        assertThat(found("operator=みらいabc")).containsExactly("ｽﾏｲﾙ・キッズ２");
        assertThat(found("facility=あおぞら託児所&operator=かこ")).isEmpty();
        assertThat(found("facility=すまいる&orderedUntil=2026-05-10")).containsExactly("スマイル託児");
        assertThat(found("facility=すまいる&orderedFrom=2026-05-11")).containsExactly("ｽﾏｲﾙ・キッズ２");
        assertThat(found("facility=すまいる&prefecture=14")).isEmpty();
        assertThat(found("facility=%")).as("no wildcard").isEmpty();
        assertThat(found("operator=髙橋 花子ハナコ")).isEmpty();
    }

    @Test
    void an_order_that_was_corrected_is_found_by_what_it_says_now() {
        var order = governor.recorded(named("誤記園"));
        governor.changed("corrections", order, Map.of("content", named("正しい園"), "reason", "施設名の誤記"));
        assertThat(found("facility=誤記園")).isEmpty();
        assertThat(found("facility=正しい園")).containsExactly("正しい園");
    }

    @Test
    void publication_ends_with_its_last_day_in_japan() {
        governor.recorded(named("期限"));
        clock.set(Instant.parse("2026-06-10T14:59:59Z"));
        assertThat(facilities("13")).contains("期限");
        clock.set(Instant.parse("2026-06-10T15:00:00Z"));
        assertThat(facilities("13")).doesNotContain("期限");
    }

    @Test
    void pages_follow_one_another_and_bad_queries_are_named() {
        governor.recorded(named("頁一"));
        governor.recorded(named("頁二"));
        var first = api.get("/v1/published-orders?limit=1").send();
        var second = api.get("/v1/published-orders?limit=1&cursor=" + first.at("/next"))
                .send();
        assertThat(second.at("/items/0/id")).isNotEmpty().isNotEqualTo(first.at("/items/0/id"));
        assertThat(api.get("/v1/published-orders?prefecture=99").send().at("/errors/0/pointer"))
                .isEqualTo("?prefecture");
        var wrong = api.get("/v1/published-orders?"
                        + encoded("orderedFrom=2026-02-30&orderedUntil=x&operator=" + "あ".repeat(201)))
                .send();
        assertThat(wrong.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("?orderedFrom", "?orderedUntil", "?operator");
        assertThat(api.get("/v1/published-orders?limit=101").send().status()).isEqualTo(400);
        assertThat(api.get("/v1/published-orders?cursor=abc").send().at("/code"))
                .isEqualTo("cursor-invalid");
    }

    private static Map<String, Object> named(String facility) {
        return Cases.with(Cases.suspension("令" + cases++), "/order/facility", facility);
    }

    private List<String> facilities(String prefecture) {
        return found("prefecture=" + prefecture);
    }

    private List<String> found(String query) {
        var answer = api.get("/v1/published-orders?limit=100&" + encoded(query)).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(order -> order.get("facility").asText())
                .toList();
    }

    private static String encoded(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
