package jp.mamori.registry.certificate.delay;

import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class AccessDelayTest {
    private static final String DELAYS = "/v1/access-delays";

    private final TestApi api;
    private final Cases cases;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;

    AccessDelayTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.api = api;
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
    }

    private Answer proposes(Persona officer, String review, int days) {
        return api.as(officer)
                .post(DELAYS)
                .json(Map.of(
                        "review",
                        review.substring("/v1/reviews/".length()),
                        "basis",
                        "CRIMINAL_INVESTIGATION",
                        "days",
                        days))
                .send();
    }

    private Answer approves(Persona officer, Answer proposed) {
        return api.as(officer)
                .post(DELAYS + "/" + proposed.at("/id") + "/approval")
                .send();
    }

    private Answer rejects(Persona officer, Answer proposed) {
        return api.as(officer)
                .post(DELAYS + "/" + proposed.at("/id") + "/rejection")
                .send();
    }

    private List<String> states(Persona officer) {
        var states = new ArrayList<String>();
        ok(api.as(officer).get(DELAYS).send())
                .json()
                .get("items")
                .forEach(line -> states.add(line.get("state").asText()));
        return states;
    }

    private List<String> seenBy(Persona person) {
        var types = new ArrayList<String>();
        ok(api.as(person).get("/v1/access-history?limit=100").send())
                .json()
                .get("items")
                .forEach(line -> types.add(line.get("type").asText()));
        return types;
    }

    private long reviewReads(Persona person) {
        return seenBy(person).stream()
                .filter(type -> type.equals("certificate.review-read"))
                .count();
    }

    @Test
    void lines_of_the_authority_are_sealed_in_the_log_and_shown_when_the_delay_ends() {
        var person = Cases.applicant("delayed", "遅延", "花");
        cases.declares(person, List.of(), List.of("平六養学一第920号"));
        cases.dismissal("遅延", "花", "平六養学一第920号");
        var request = cases.asks(person);
        var review = cases.review();
        cases.confirms(review);
        cases.atSlot(person, request);
        var before = reviewReads(person);
        assertThat(before).isPositive();

        var proposed = ok(proposes(SATO, review, 30));
        assertThat(seenBy(person)).doesNotContain("person.delay-proposed");
        assertProblem(approves(SATO, proposed), 403, "second-officer-required");
        assertThat(states(SATO)).startsWith("PROPOSED");
        var inForce = ok(approves(TANAKA, proposed));
        assertThat(api.get(DELAYS + "/count").send().json().get("inForce").asInt())
                .isEqualTo(1);
        var logged = rows.count("audit_outbox");
        ok(api.as(SATO).get(review).send());
        assertThat(states(TANAKA)).startsWith("IN_FORCE");
        assertThat(states(Cases.OSAKA)).isEmpty();
        assertThat(rows.count("audit_outbox")).as("sealed all the same").isGreaterThan(logged);
        assertThat(reviewReads(person)).isEqualTo(before);
        assertThat(seenBy(person)).doesNotContain("person.delay-proposed", "person.delay-approved");
        assertProblem(approves(TANAKA, proposed), 409, "wrong-state");
        assertProblem(proposes(SATO, review, 30), 409, "already-exists");

        cases.setClock(java.time.Instant.parse(inForce.at("/endsAt")).minusSeconds(1));
        assertThat(reviewReads(person)).isEqualTo(before);
        cases.advance(Duration.ofSeconds(1));
        assertThat(reviewReads(person)).isGreaterThan(before);
        assertThat(seenBy(person)).contains("person.delay-proposed", "person.delay-approved");
        assertThat(states(SATO)).startsWith("ENDED");
        assertThat(api.get(DELAYS + "/count").send().text()).isEqualTo("{\"inForce\":0,\"ever\":1}");
        assertProblem(proposes(SATO, review, 30), 409, "already-exists");
    }

    @Test
    void a_proposal_that_nobody_approves_is_shown_after_a_week_and_delays_nothing() {
        var person = Cases.applicant("given-up", "放置", "花");
        cases.declares(person, List.of(), List.of("平六養学一第921号"));
        cases.dismissal("放置", "花", "平六養学一第921号");
        cases.asks(person);
        var review = cases.review();
        var proposed = ok(proposes(SATO, review, 90));
        cases.confirms(review);
        assertThat(seenBy(person)).doesNotContain("person.delay-proposed");
        cases.advance(Delay.OPEN);
        assertThat(seenBy(person)).contains("person.delay-proposed");
        assertThat(states(SATO)).startsWith("GIVEN_UP");
        assertProblem(approves(TANAKA, proposed), 409, "wrong-state");
    }

    @Test
    void a_second_officer_refuses_and_the_person_sees_at_once_that_it_was_asked_for() {
        var person = Cases.applicant("turned-down", "却下", "花");
        cases.declares(person, List.of(), List.of("平六養学一第923号"));
        cases.dismissal("却下", "花", "平六養学一第923号");
        cases.asks(person);
        var review = cases.review();
        var proposed = ok(proposes(SATO, review, 30));
        assertThat(seenBy(person)).doesNotContain("person.delay-proposed");
        assertProblem(rejects(SATO, proposed), 403, "second-officer-required");
        assertProblem(rejects(Cases.OSAKA, proposed), 404, "not-found");
        assertThat(ok(rejects(TANAKA, proposed)).at("/state")).isEqualTo("REJECTED");
        assertThat(seenBy(person)).contains("person.delay-proposed", "person.delay-rejected");
        assertProblem(approves(TANAKA, proposed), 409, "wrong-state");
        assertProblem(rejects(TANAKA, proposed), 409, "wrong-state");
        assertThat(states(SATO)).startsWith("REJECTED");
        var again = ok(proposes(SATO, review, 30));
        assertThat(ok(api.as(SATO).get(DELAYS).send()).at("/items/0/proposedByMe"))
                .isEqualTo("true");
        var tanaka = api.as(TANAKA);
        everyInsertFails.in(() -> {
            rows.update("UPDATE access_delay SET rejected_by = NULL, rejected_at = NULL ORDER BY id DESC LIMIT 1");
            return () ->
                    tanaka.post(DELAYS + "/" + again.at("/id") + "/rejection").send();
        });
        cases.confirms(review);
    }

    @Test
    void longer_than_90_days_and_another_authoritys_review_are_refused_and_every_insert_is_needed() {
        var person = Cases.applicant("refused", "拒否", "花");
        cases.declares(person, List.of(), List.of("平六養学一第922号"));
        cases.dismissal("拒否", "花", "平六養学一第922号");
        cases.asks(person);
        var review = cases.review();
        for (int days : new int[] {0, 91}) {
            assertThat(proposes(SATO, review, days).text()).contains("delay-out-of-range");
        }
        assertProblem(proposes(Cases.OSAKA, review, 30), 404, "not-found");
        var sato = api.as(SATO);
        var body = Map.of("review", review.substring("/v1/reviews/".length()), "basis", "COURT_ORDER", "days", 1);
        var tables = everyInsertFails.in(() -> {
            rows.update("DELETE FROM access_delay WHERE approved_at IS NULL");
            return () -> sato.post(DELAYS).json(body).send();
        });
        assertThat(tables).contains("access_delay", "audit_outbox", "audit_pending");
        cases.confirms(review);
    }
}
