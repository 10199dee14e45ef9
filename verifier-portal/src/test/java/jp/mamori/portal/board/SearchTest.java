package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.SignedInVisit;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search for a person by entitled officers, page by page without scripts. */
class SearchTest {
    private static final String SEARCHES = "/v1/person-searches";

    @RegisterExtension
    final SignedInVisit board = new SignedInVisit("board");

    private final Portal portal = board.portal();
    private final Visit visit = board.visit();

    @Test
    void the_purpose_comes_first_and_nobody_searches_without_it() {
        String form = visit.open("/board/search").body();
        assertThat(form.indexOf("name=\"searchPurpose\"")).isBetween(0, form.indexOf("name=\"family\""));
        assertThat(form).contains("失効・取消しの後に", "昭和").doesNotContain("checked");
        Map<String, String> without = typed();
        without.remove("searchPurpose");
        assertThat(visit.submit("/board/search", without).body())
                .contains("<title>エラー: ", "#searchPurpose-0", "value=\"高橋\"");
        assertThat(portal.registry.calls("POST", SEARCHES)).isEmpty();
    }

    @Test
    void what_was_typed_is_sent_once_and_never_in_an_address() {
        HttpResponse<String> sent = visit.submit("/board/search", typed());
        assertThat(sent.headers().firstValue("Location")).contains("/board/search/result");
        var call = portal.registry.calls("POST", SEARCHES).getFirst();
        assertThat(call.body())
                .contains("\"purpose\":\"REGRANT\"", "\"family\":\"高橋\"", "\"familyKana\":\"タカハシ\"")
                .contains("\"birthDate\":\"1979-11-23\"", "{\"family\":\"山本\",\"given\":\"健\"", "平一四小一第2279号");
        visit.open("/board/search/result");
        visit.open("/board/search/result?lang=en");
        assertThat(portal.registry.calls("POST", SEARCHES)).hasSize(1);
    }

    @Test
    void a_candidate_is_explained_and_only_an_own_record_is_opened() {
        visit.submit("/board/search", typed());
        assertThat(visit.open("/board/search/result").body())
                .contains("該当する可能性のある記録が2件", "検索した人", ">髙橋</span>", "+5.4", "戸籍統一文字情報")
                .contains("/board/dispositions/dsp_3", "開いたことが記録されます")
                .contains("大阪府教育委員会に照会してください")
                .doesNotContain("/board/dispositions/dsp_other")
                .contains("教員の懲戒免職・免許状の失効等", "最も新しい登録");
    }

    @Test
    void that_nothing_was_found_is_said_in_the_words_of_the_rule() {
        portal.registry.on("POST " + SEARCHES, SampleRegistry.NOTHING_FOUND);
        visit.submit("/board/search", typed());
        assertThat(visit.open("/board/search/result").body())
                .contains("これらの項目について、これらの台帳では、この時点で、該当する記録は見つかりませんでした。", "照合した時点");
        assertThat(visit.open("/board/search/result?lang=en").body())
                .contains("No matching record was found for these items, in these registers, as of this time.")
                .doesNotContain("clear", "safe");
    }

    @Test
    void too_little_is_never_nothing_found() {
        portal.registry.on(
                "POST " + SEARCHES,
                SampleRegistry.NOTHING_FOUND
                        .replace("NO_MATCHING_RECORD", "INCOMPLETE")
                        .replace("\"missing\":[]", "\"missing\":[\"BIRTH_DATE\"]"));
        visit.submit("/board/search", typed());
        assertThat(visit.open("/board/search/result").body())
                .contains("記録がないとは言えません", "<p>生年月日</p>")
                .doesNotContain("見つかりませんでした。</p>");
    }

    @Test
    void one_search_too_many_says_when_the_next_may_be_made() {
        portal.registry.on(
                "POST " + SEARCHES,
                429,
                "{\"status\":429,\"code\":\"too-many-requests\"}",
                Map.of("Retry-After", "3600", "ETag", "\"3\""));
        HttpResponse<String> refused = visit.submit("/board/search", typed());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("これ以上検索できません", "次に検索できるのは").doesNotContain("高橋");
    }

    @Test
    void what_the_registry_refuses_stands_beside_its_field() {
        portal.registry.on(
                "POST " + SEARCHES,
                400,
                "{\"status\":400,\"code\":\"validation-failed\",\"errors\":[{\"pointer\":\"/purpose\",\"code\":\"purpose-without-basis\",\"message\":\"根拠となる規定がありません。\"}]}");
        assertThat(visit.submit("/board/search", typed()).body())
                .contains("<title>エラー: ", "#searchPurpose-0", "根拠となる規定がありません。", "value=\"高橋\"");
    }

    @Test
    void another_person_starts_with_an_empty_form() {
        visit.submit("/board/search", typed());
        assertThat(visit.open("/board/search").body()).contains("value=\"高橋\"");
        visit.submit("/board/search", "/board/search/again", Map.of());
        assertThat(visit.open("/board/search").body()).doesNotContain("value=\"高橋\"");
        assertThat(visit.open("/board/search/result").body()).contains("name=\"searchPurpose\"");
    }

    @Test
    void an_employer_has_no_search() {
        Visit employer = portal.visit();
        SampleRegistry.signIn(portal.registry, "employer");
        employer.signIn("employer");
        assertThat(employer.open("/board/search").statusCode()).isNotEqualTo(200);
        assertThat(employer.open("/hire").body()).doesNotContain("/board/search");
    }

    private static Map<String, String> typed() {
        Map<String, String> typed =
                new LinkedHashMap<>(Map.of("searchPurpose", "REGRANT", "family", "高橋", "given", "健"));
        typed.putAll(Map.of("familyKana", "たかはし", "givenKana", "ケン", "formerNames", "山本　健\n\n"));
        typed.putAll(Map.of("birthDate-era", "SHOWA", "birthDate-year", "54"));
        typed.putAll(Map.of("birthDate-month", "11", "birthDate-day", "23", "licenceNumbers", "平一四小一第2279号"));
        return typed;
    }
}
