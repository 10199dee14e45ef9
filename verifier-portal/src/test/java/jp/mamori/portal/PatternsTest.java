package jp.mamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import jp.mamori.portal.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every question as it stands, without an answer, and reads how the page refuses. */
class PatternsTest {
    private static final Pattern QUESTION =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"[^>]* novalidate>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern SUMMARY = Pattern.compile("<section class=\"errors\".*?</section>", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("<li><a href=\"#([^\"]+)\">([^<]+)</a></li>");
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

    @ParameterizedTest
    @MethodSource("jp.mamori.portal.PagesInBrowserTest#doors")
    void a_question_sent_empty_is_refused_in_the_title_in_a_summary_and_beside_the_field(String door) {
        Visit visit = portal.visit();
        if (!door.equals("open")) {
            SampleRegistry.signIn(portal.registry, door);
            visit.signIn(door);
        }
        List<String> faults = new ArrayList<>();
        int refused = 0;
        for (String path : PagesInBrowserTest.PAGES.get(door)) {
            Matcher question = QUESTION.matcher(visit.open(path).body());
            if (question.find()) {
                String answer =
                        visit.post(question.group(1), hidden(question.group(2))).body();
                if (SUMMARY.matcher(answer).find()) {
                    refused++;
                    faults.addAll(wrongWithRefusal(path, answer));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused).isGreaterThanOrEqualTo(door.equals("open") ? 1 : 3);
    }

    @Test
    void the_language_changes_on_a_refused_page_and_what_was_typed_stays() {
        SampleRegistry.signIn(portal.registry, "applicant");
        Visit visit = portal.visit();
        visit.signIn("applicant");
        String refused = visit.submit(
                        "/apply/names/former/add", Map.of("family", "山本", "given", "", "familyKana", "山本"))
                .body();
        Matcher languages = Pattern.compile(
                        "<form method=\"post\" action=\"/apply/names/former/add\">(.*?name=\"lang\".*?)</form>",
                        Pattern.DOTALL)
                .matcher(refused);
        assertThat(languages.find()).isTrue();
        String english = visit.post("/apply/names/former/add", hidden(languages.group(1)))
                .body();
        assertThat(english).contains("<title>Error: ", "value=\"山本\"", "use katakana");
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static List<String> wrongWithRefusal(String path, String page) {
        List<String> faults = new ArrayList<>();
        Matcher summary = SUMMARY.matcher(page);
        summary.find();
        if (!page.contains("<title>エラー: ")) {
            faults.add(path + ": the title does not say that there is an error");
        }
        if (page.indexOf("<h1>") < summary.start() || !summary.group().contains("data-focus")) {
            faults.add(path + ": the summary does not come first or does not take the focus");
        }
        List<MatchResult> listed = LISTED.matcher(summary.group()).results().toList();
        if (listed.isEmpty()) {
            faults.add(path + ": no error leads to its field");
        }
        for (MatchResult error : listed) {
            if (!page.contains("id=\"" + error.group(1) + "\"")) {
                faults.add(path + ": there is no field " + error.group(1));
            }
            if (page.indexOf(error.group(2), summary.end()) < 0) {
                faults.add(path + ": the field does not say: " + error.group(2));
            }
        }
        return faults;
    }
}
