package jp.mamori.registry.certificate.history;

import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.mamori.certificate.transparency.EventProof;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class AccessHistoryTest {
    private static final boolean FULL = Boolean.getBoolean("mamori.full");
    private static final int STEPS = FULL ? 10_000 : 250;
    private static final int PEOPLE = FULL ? 20 : 4;

    private final TestApi api;
    private final Cases cases;
    private final Sequencer sequencer;
    private final SignCheckpoint signCheckpoint;

    AccessHistoryTest(
            TestApi api, Organisations organisations, Rows rows, Sequencer sequencer, SignCheckpoint signCheckpoint) {
        this.api = api;
        this.cases = new Cases(api, organisations, rows);
        this.sequencer = sequencer;
        this.signCheckpoint = signCheckpoint;
    }

    private void signLog() {
        while (sequencer.sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        signCheckpoint.sign();
    }

    /** Every line, page by page. */
    private static List<JsonNode> linesOf(TestApi person, int limit, Runnable between) {
        var lines = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = ok(person.get("/v1/access-history?limit=" + limit + cursor)
                            .send())
                    .json();
            page.get("items").forEach(lines::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
            between.run();
        } while (!cursor.isEmpty());
        return lines;
    }

    private static String told(JsonNode line) {
        return line.get("type").asText() + " by "
                + line.at("/organisation/name").asText(line.get("actorKind").asText());
    }

    @Test
    void each_line_has_a_proof_that_holds_with_the_logs_key_only_and_nobody_elses_line_has_one() throws Exception {
        var person = Cases.applicant("proof-own", "証明", "花");
        var token = cases.token(person, cases.certified(person));
        cases.checks(Cases.CHECKER, token);
        var mine = api.as(person);
        var lines = linesOf(mine, 100, () -> {});
        var newest = "/v1/access-history/" + lines.getFirst().get("id").asText() + "/proof";
        assertThat(mine.get(newest).send().status()).as("not signed for yet").isEqualTo(404);
        signLog();
        var trust = Trust.of(VerifierKey.parse(api.get("/v1/log").send().at("/key")));
        for (var line : lines) {
            var file = ok(mine.get("/v1/access-history/" + line.get("id").asText() + "/proof")
                            .send())
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
            var proof = EventProof.parse(file);
            proof.verify(trust);
            assertThat(proof.event().id()).hasToString(line.get("id").asText());
            assertThat(proof.event().type()).isEqualTo(line.get("type").asText());
            assertThat(new String(proof.privatePart(), StandardCharsets.UTF_8))
                    .contains("\"number\":" + line.get("number").asLong());
        }
        var other = api.as(Cases.applicant("proof-other", "他人", "花"));
        assertThat(other.get(newest).send().status()).isEqualTo(404);
        assertThat(mine.get("/v1/access-history/x/proof").send().status()).isEqualTo(404);
        assertThat(api.get(newest).send().status()).isEqualTo(401);
    }

    @Test
    void numbers_run_without_a_gap_within_each_file() {
        var person = Cases.applicant("numbers", "番号", "花");
        cases.checks(Cases.CHECKER, cases.token(person, cases.certified(person)));
        var numbers = new TreeMap<Integer, List<Long>>();
        linesOf(api.as(person), 100, () -> {})
                .forEach(line -> numbers.computeIfAbsent(line.get("file").asInt(), file -> new ArrayList<>())
                        .add(line.get("number").asLong()));
        assertThat(numbers).hasSize(2);
        numbers.values().forEach(found -> {
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).isEqualTo(found.size() - i);
            }
        });
    }

    @Test
    void the_records_events_are_shown_once_the_result_that_states_it_was() {
        var person = Cases.applicant("record-events", "記載", "花");
        cases.declares(person, List.of(), List.of("平六養学一第910号"));
        cases.dismissal("記載", "花", "平六養学一第910号");
        var request = cases.asks(person);
        var review = cases.review();
        cases.confirms(review);
        assertThat(linesOf(api.as(person), 100, () -> {}))
                .as("nothing tells early")
                .noneMatch(line -> line.get("type").asText().startsWith("disposition."));
        cases.atSlot(person, request);
        assertThat(linesOf(api.as(person), 100, () -> {}))
                .extracting(AccessHistoryTest::told)
                .contains(
                        "disposition.drafted by 東京都教育委員会",
                        "disposition.step-approved by 東京都教育委員会",
                        "certificate.review-read by 東京都教育委員会");
    }

    /** Somebody of the run: what they hold, and what their page must say. */
    private static final class Somebody {
        private final Persona persona;
        private final String request;
        private final String token;
        private final List<String> expected = new ArrayList<>();
        private TestApi session;

        Somebody(Persona persona, String request, String token) {
            this.persona = persona;
            this.request = request;
            this.token = token;
        }
    }

    @Test
    void after_a_long_run_of_many_people_each_page_says_exactly_what_was_done() {
        var people = new ArrayList<Somebody>();
        for (int i = 0; i < PEOPLE; i++) {
            var persona = Cases.applicant("model-" + i, "模型", "花" + (char) ('一' + i));
            var request = cases.certified(persona);
            people.add(new Somebody(persona, request, cases.token(persona, request)));
        }
        for (var one : people) {
            signIn(one);
            var before = linesOf(one.session, 100, () -> {}).reversed();
            before.forEach(line -> one.expected.add(told(line)));
        }
        var random = new Random(20_261_122);
        var checks = new HashMap<Somebody, List<String>>();
        for (int step = 0; step < STEPS; step++) {
            cases.advance(Duration.ofSeconds(1));
            if (step % 400 == 399) {
                people.forEach(this::signInAgain);
                checker = null;
            }
            act(people.get(random.nextInt(PEOPLE)), random.nextInt(8), checks);
        }
        people.forEach(this::signInAgain);
        for (var one : people) {
            var decoy = people.get((people.indexOf(one) + 1) % PEOPLE);
            var found = linesOf(one.session, 7, () -> readsProfile(decoy));
            assertThat(found.reversed().stream().map(AccessHistoryTest::told)).isEqualTo(one.expected);
        }
    }

    private TestApi checker;

    private TestApi checker() {
        if (checker == null) {
            checker = api.as(Cases.CHECKER);
        }
        return checker;
    }

    private void signIn(Somebody one) {
        one.session = api.as(one.persona);
    }

    private void signInAgain(Somebody one) {
        signIn(one);
        one.expected.add("session.signed-in by APPLICANT");
    }

    private static void readsProfile(Somebody one) {
        ok(one.session.get("/v1/applicant").send());
        one.expected.add("person.profile-read by APPLICANT");
    }

    private void act(Somebody one, int which, Map<Somebody, List<String>> checks) {
        switch (which) {
            case 0 -> readsProfile(one);
            case 1 -> {
                ok(one.session.get(one.request).send());
                one.expected.add("certificate.request-read by APPLICANT");
            }
            case 2 -> {
                ok(one.session.get(one.request + "/certificate").send());
                one.expected.add("certificate.certificate-read by APPLICANT");
            }
            case 3 -> {
                ok(one.session.get(one.request + "/certificate.pdf").send());
                one.expected.add("certificate.certificate-read by APPLICANT");
            }
            case 4 -> {
                var check = ok(checker()
                        .post("/v1/checks")
                        .idempotencyKey()
                        .json(Map.of("certificate", one.token, "occasion", "NEW_HIRE", "purpose", "TEACHING"))
                        .send());
                checks.computeIfAbsent(one, key -> new ArrayList<>()).add(check.at("/id"));
                one.expected.add("check.checked by 学校法人若葉台学園");
            }
            case 5 ->
                checks.getOrDefault(one, List.of()).stream()
                        .findFirst()
                        .ifPresent(id -> ok(checker().get("/v1/checks/" + id).send()));
            case 6 -> {
                ok(one.session.get("/v1/requests").send());
                one.expected.add("certificate.request-read by APPLICANT");
            }
            default ->
                assertThat(one.session
                                .get(one.request + "/certificate.pdf/x")
                                .send()
                                .status())
                        .isEqualTo(404);
        }
    }
}
