package jp.mamori.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.SignedInVisit;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Possible matches as officers see them, page by page without scripts. */
class ReviewTest {
    @RegisterExtension
    final SignedInVisit board = new SignedInVisit("board");

    private final Portal portal = board.portal();
    private final Visit visit = board.visit();

    @Test
    void the_list_marks_what_is_overdue_and_what_waits_and_shows_what_was_decided() {
        assertThat(visit.open("/board/reviews").body())
                .contains("期限を過ぎています", "本人の回答待ち", "/board/reviews/rev_2")
                .containsSubsequence("rev_1", "rev_2");
        assertThat(visit.open("/board/reviews?state=DECIDED").body()).contains("判断が済んだもの）</caption>", "別人");
        assertThat(visit.open("/board/reviews?state=NONSENSE").body()).contains("判断を待つもの）</caption>");
    }

    @Test
    void a_long_list_goes_on_page_by_page_in_the_state_that_was_asked_for() {
        String page = "{\"items\":[%s],\"next\":%s}";
        String item = """
                {"id":"rev_%d","strength":"STRONG","state":"OPEN","dueAt":"2026-11-21T01:00:00Z","overdue":false,"mine":false,"opinionsGiven":0,"openedAt":"2026-11-19T01:00:00Z","waiting":false,"outcome":null}""";
        portal.registry.on("GET /v1/reviews", page.formatted(item.formatted(101), "\"cursor-2\""));
        assertThat(visit.open("/board").body()).contains("href=\"/board/reviews\">該当の可能性をすべて見る");
        assertThat(visit.open("/board/reviews?state=DECIDED").body())
                .contains("rev_101", "href=\"/board/reviews?state=DECIDED&amp;cursor=cursor-2\"");
        assertThat(portal.registry.calls("GET", "/v1/reviews").getLast().query())
                .contains("state=DECIDED")
                .doesNotContain("cursor");
        portal.registry.on("GET /v1/reviews", page.formatted(item.formatted(102), "null"));
        assertThat(visit.open("/board/reviews?state=DECIDED&cursor=cursor-2").body())
                .contains("rev_102")
                .doesNotContain("cursor=");
        assertThat(portal.registry.calls("GET", "/v1/reviews").getLast().query())
                .contains("state=DECIDED", "cursor=cursor-2");
        assertThat(visit.open("/board").body()).doesNotContain("該当の可能性をすべて見る");
        SampleRegistry.everything(portal.registry);
    }

    @Test
    void both_people_stand_side_by_side_with_relation_ground_and_weight() {
        String page = visit.open("/board/reviews/rev_1").body();
        assertThat(page)
                .contains(">高橋</span>", ">髙橋</span>", "異体字<span class=\"waterfall-ground\">戸籍統一文字情報")
                .contains("+5.4", "−0.8", "±0", "旧姓・別名による一致")
                .contains("1979年11月23日（昭和54年）", "東京都", "大阪府")
                .contains("合計は28.7です", "目安の16.0", "目安の28.0")
                .doesNotContain("KOSEKI_PARENT", "記載なし", "％", "%<");
        assertThat(page.indexOf("決め手になる確認")).isBetween(0, page.indexOf("照合の根拠"));
        assertThat(visit.open("/board/reviews/rev_1?lang=en").body())
                .contains("lang=\"ja\">髙橋</span>", "Each point more halves");
    }

    @Test
    void the_same_person_needs_an_item_beyond_name_and_date_of_birth() {
        Map<String, String> same = Map.of("decision", "SAME_PERSON", "reasons", "氏名と生年月日が同じ。", "seen", "\"3\"");
        assertThat(visit.submit("/board/reviews/rev_1", same).body())
                .contains("<title>エラー: ", "#agreeingItems-0", "氏名と生年月日が同じ。");
        assertThat(portal.registry.calls("POST", "/v1/reviews/rev_1/opinions")).isEmpty();
    }

    @Test
    void the_applicant_is_asked_in_words_that_tell_of_no_record() {
        assertThat(visit.open("/board/reviews/rev_1").body()).contains("/board/reviews/rev_1/question");
        String page = visit.open("/board/reviews/rev_1/question").body();
        assertThat(page).contains("記録や候補のことは伝わりません", "以前の氏名（ない場合は「ない」という申告）", "14日以内");
        assertThat(visit.submit("/board/reviews/rev_1/question", Map.of("seen", "\"3\""))
                        .body())
                .contains("<title>エラー: ", "#about-0");
        portal.registry.on("POST /v1/reviews/rev_1/question", SampleRegistry.REVIEW_WAITING);
        assertThat(visit.submit(
                                "/board/reviews/rev_1/question",
                                Map.of("about", "FORMER_NAMES_DECLARATION", "seen", "\"3\""))
                        .headers()
                        .firstValue("Location"))
                .contains("/board/reviews/rev_1");
        var sent = portal.registry.calls("POST", "/v1/reviews/rev_1/question").getFirst();
        assertThat(sent.body()).isEqualTo("{\"about\":[\"FORMER_NAMES_DECLARATION\"]}");
        assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void while_the_applicant_is_asked_nobody_decides_and_the_answer_is_told() {
        assertThat(visit.open("/board/reviews/rev_2").body())
                .contains("本人の回答を待っています", "以前の氏名")
                .doesNotContain("name=\"decision\"", "/question\"");
        assertThat(visit.open("/board/reviews/rev_3").body())
                .contains("本人が回答しました", "name=\"decision\"")
                .doesNotContain("/question\"");
    }

    @Test
    void a_pair_found_different_shows_both_reasons_and_until_when_that_holds() {
        assertThat(visit.open("/board/reviews/rev_4").body())
                .contains("判断が決まりました: 別人", "2027年11月20日", "1人目の判断", "免許状番号が違う。", "2人目の判断", "本籍が違う。")
                .doesNotContain("name=\"decision\"");
    }
}
