package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.OSAKA;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers ask the applicant before they decide, and read what others concluded only when all is decided. */
@RegistryTest
class ReviewQuestionTest {
    private static final Map<String, Object> FORMER_NAMES = Map.of("about", List.of("FORMER_NAMES_DECLARATION"));

    private final Cases cases;

    ReviewQuestionTest(TestApi api, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
    }

    @BeforeEach
    void noReviewIsOpen() {
        cases.rows().update("UPDATE match_review SET state = 'CLOSED' WHERE state = 'OPEN'");
    }

    @Test
    void who_is_asked_reads_what_somebody_incomplete_reads() {
        var asked = reviewed("hoshino", "星野");
        var incomplete = Cases.applicant("hoshi", "星", "愛");
        var other = cases.asks(incomplete);
        var waiting = asks(SATO, cases.review(), FORMER_NAMES);
        assertThat(waiting.at("/question/about/0")).isEqualTo("FORMER_NAMES_DECLARATION");
        assertThat(waiting.json().at("/question/answeredAt").isMissingNode()
                        || waiting.json().at("/question/answeredAt").isNull())
                .isTrue();
        assertThat(waiting.json().at("/may")).isEmpty();

        var seen = cases.reads(asked.person(), asked.request()).json();
        var plain = cases.reads(incomplete, other).json();
        for (var member : List.of("/state", "/resultOn", "/result", "/issueOn")) {
            assertThat(seen.at(member)).as(member).isEqualTo(plain.at(member));
        }
        assertThat(seen.at("/missing").findValuesAsText(""))
                .isEqualTo(plain.at("/missing").findValuesAsText(""));
        assertThat(cases.as(asked.person()).get("/v1/access-history").send().text())
                .doesNotContain("asked")
                .doesNotContain("review");
    }

    @Test
    void the_answer_opens_the_next_round_with_what_the_applicant_states_now() {
        var asked = reviewed("hirano", "平尾");
        var review = cases.review();
        asks(SATO, review, FORMER_NAMES);
        assertProblem(cases.opines(TANAKA, review, "DIFFERENT_PERSON"), 409, "wrong-state");
        assertThat(lines().getFirst().at("/waiting").asBoolean()).isTrue();

        cases.declares(asked.person(), List.of(Cases.name("旧平", "愛")), List.of(Cases.LICENCE));
        ok(cases.as(asked.person())
                .post(asked.request() + "/completion")
                .ifMatch(cases.reads(asked.person(), asked.request()).version())
                .json(Map.of())
                .send());
        var next = cases.review();
        assertThat(next).isNotEqualTo(review);
        var seen = ok(cases.as(TANAKA).get(next).send());
        assertThat(seen.at("/question/answeredAt")).isNotBlank();
        assertThat(seen.at("/applicant/names/1/family")).isEqualTo("旧平");
        assertThat(seen.at("/applicant/licenceNumbers/0")).isEqualTo(Cases.LICENCE);
        assertThat(seen.json().at("/may")).hasSize(1);
        assertProblem(question(TANAKA, next, FORMER_NAMES), 409, "wrong-state");
        ok(cases.opines(SATO, next, "DIFFERENT_PERSON"));
        ok(cases.opines(TANAKA, next, "DIFFERENT_PERSON"));
        assertThat(cases.openReviews()).isZero();
    }

    @Test
    void only_an_officer_of_the_board_who_took_no_part_asks_and_asks_for_something() {
        reviewed("nomura", "野村");
        var review = cases.review();
        assertThat(question(OSAKA, review, FORMER_NAMES).status()).isEqualTo(404);
        assertProblem(question(SATO, review, Map.of("about", List.of())), 400, "validation-failed");
        assertProblem(question(SATO, review, Map.of()), 400, "validation-failed");
        ok(cases.opines(SATO, review, "DIFFERENT_PERSON"));
        assertProblem(question(SATO, review, FORMER_NAMES), 403, "other-officer-required");
        assertProblem(
                cases.as(TANAKA)
                        .post(review + "/question")
                        .ifMatch(99)
                        .json(FORMER_NAMES)
                        .send(),
                412,
                "changed-since-read");
        asks(TANAKA, review, FORMER_NAMES);
    }

    @Test
    void what_others_concluded_is_read_only_once_it_is_decided() {
        reviewed("kubota", "久保田");
        var review = cases.review();
        ok(cases.opines(SATO, review, "DIFFERENT_PERSON"));
        var apart = ok(cases.as(TANAKA).get(review).send());
        assertThat(apart.json().at("/opinions")).isEmpty();
        assertThat(apart.json().at("/myOpinion").path("reasons").isMissingNode())
                .isTrue();
        ok(cases.opines(TANAKA, review, "DIFFERENT_PERSON"));
        var decided = ok(cases.as(TANAKA).get(review).send());
        assertThat(decided.json().at("/opinions")).hasSize(2);
        assertThat(decided.at("/opinions/0/reasons")).isNotBlank();
        assertThat(decided.at("/differentUntil")).isNotBlank();
    }

    @Test
    void the_most_urgent_come_first_page_by_page() {
        reviewed("uchida", "内藤");
        var strong = cases.review();
        cases.advance(Duration.ofMinutes(1));
        reviewed("ueda", "植田");
        cases.rows()
                .update("UPDATE match_review SET strength = 'REVIEW', due_at = due_at - INTERVAL 9 DAY"
                        + " WHERE state = 'OPEN' ORDER BY opened_at DESC LIMIT 1");
        var first = ok(cases.as(SATO).get("/v1/reviews?limit=1").send());
        var second = ok(cases.as(SATO)
                .get("/v1/reviews?limit=1&cursor=" + first.at("/next"))
                .send());
        assertThat(strong).endsWith(first.at("/items/0/id"));
        assertThat(first.at("/items/0/strength")).isEqualTo("STRONG");
        assertThat(second.at("/items/0/strength")).isEqualTo("REVIEW");
        assertThat(second.json().at("/items/0/overdue").asBoolean()).isTrue();
    }

    private record Asked(Persona person, String request) {}

    private Asked reviewed(String sub, String family) {
        var person = Cases.applicant(sub, family, "愛");
        cases.dismissal(family, "愛");
        cases.declaresNothingElse(person);
        return new Asked(person, cases.asks(person));
    }

    private Answer asks(Persona officer, String review, Object body) {
        return ok(question(officer, review, body));
    }

    private Answer question(Persona officer, String review, Object body) {
        var seen = cases.as(officer).get(review).send();
        return cases.as(officer)
                .post(review + "/question")
                .ifMatch(seen.status() == 200 ? seen.version() : 0)
                .json(body)
                .send();
    }

    private List<JsonNode> lines() {
        var lines = new ArrayList<JsonNode>();
        ok(cases.as(SATO).get("/v1/reviews?state=OPEN").send())
                .json()
                .at("/items")
                .forEach(lines::add);
        return lines;
    }
}
