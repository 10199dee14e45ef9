package jp.mamori.registry.privacy;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;

/** The main job with a canary in every personal field: from the draft to the expunging, with what goes wrong between. */
final class CanaryJob {
    private final Canaries canaries;
    private final Cases cases;
    private final Rows rows;

    CanaryJob(Canaries canaries, Cases cases, Rows rows) {
        this.canaries = canaries;
        this.cases = cases;
        this.rows = rows;
    }

    void everything() throws InterruptedException {
        var family = canaries.kanji();
        var given = canaries.kanji();
        var former = canaries.kanji();
        var licence =
                "平六" + canaries.kanji() + "第" + ThreadLocalRandom.current().nextInt(100_000, 999_999) + "号";
        var person = person(family, given);
        recorded(former, given, licence);
        newsIsTold();
        new CanaryFaults(canaries, cases, rows).all(person);
        profile(person, former, given, licence);
        var request = cases.asks(person);
        reviewed();
        statusListIsMade();
        certified(person, request);
        corrected(person);
        read(person);
        expunged();
    }

    /** A stay told late would close the review that this test decides. */
    private void newsIsTold() throws InterruptedException {
        within(
                "the register's news is told",
                () -> rows.query("SELECT 1 FROM register_news WHERE done_at IS NULL")
                        .isEmpty());
    }

    /** A job makes it after the start; without it no number is given out. */
    private void statusListIsMade() throws InterruptedException {
        within("the first status list is made", () -> rows.count("status_list") > 0);
    }

    private static void within(String what, BooleanSupplier question) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Persona person(String family, String given) {
        var plain = Persona.applicant("canary-person", family, given, LocalDate.of(1933, 11, 29));
        var claims = new HashMap<>(plain.claims());
        claims.put("address", Map.of("region", "神奈川県", "locality", canaries.kanji() + "市"));
        return new Persona(plain.provider(), plain.sub(), plain.name(), claims);
    }

    /** Drafted, returned with a reason, submitted again, approved, stayed on a basis and resumed. */
    private String recorded(String family, String given, String licence) {
        var created = ok(cases.as(SATO)
                .post("/v1/dispositions")
                .idempotencyKey()
                .json(canaries.disposition(family, given, licence))
                .send());
        var path = "/v1/dispositions/" + created.at("/id");
        change(SATO, path, "submission", Map.of());
        change(TANAKA, path, "return", Map.of("reason", "理由" + canaries.kanji()));
        change(SATO, path, "submission", Map.of());
        change(TANAKA, path, "approval", Map.of());
        for (var noun : List.of("stay", "resumption")) {
            var basis = Map.of(
                    "body",
                    canaries.kanji() + "地方裁判所",
                    "caseNumber",
                    "令和" + canaries.kanji(),
                    "date",
                    "2025-03-01",
                    "text",
                    canaries.kanji());
            change(SATO, path, noun, Map.of("basis", basis));
            change(TANAKA, path, "approval", Map.of());
        }
        return path;
    }

    private Answer change(Persona officer, String path, String noun, Map<String, Object> body) {
        return ok(cases.as(officer)
                .post(path + "/" + noun)
                .ifMatch(ok(cases.as(officer).get(path).send()).version())
                .json(body)
                .send());
    }

    private Map<String, Object> particulars(String former, String given, String licence) {
        return Map.of(
                "reading", Map.of("familyKana", canaries.kana(), "givenKana", canaries.kana()),
                "formerNames", List.of(Map.of("family", former, "given", given)),
                "noFormerNames", false,
                "licenceNumbers", List.of(licence));
    }

    private void profile(Persona person, String former, String given, String licence) {
        var seen = ok(cases.as(person).get("/v1/applicant").send());
        ok(cases.as(person)
                .put("/v1/applicant")
                .ifMatch(seen.version())
                .json(particulars(former, given, licence))
                .send());
    }

    private void reviewed() {
        var review = cases.review();
        for (var officer : List.of(SATO, TANAKA)) {
            ok(cases.as(officer)
                    .post(review + "/opinions")
                    .ifMatch(ok(cases.as(officer).get(review).send()).version())
                    .json(Map.of(
                            "decision",
                            "SAME_PERSON",
                            "agreeingItems",
                            List.of("LICENCE_NUMBER"),
                            "reasons",
                            "理由" + canaries.kanji()))
                    .send());
        }
    }

    private void certified(Persona person, String request) throws InterruptedException {
        comesTo(person, request, "RELEASED");
        cases.accepts(person, request, 0);
        comesTo(person, request, "ISSUED");
        var token = cases.token(person, request);
        var page = ok(cases.as(person).get(request + "/certificate.pdf").send()).body();
        for (var shown : List.of(
                Map.of("certificate", token), Map.of("pdf", Base64.getEncoder().encodeToString(page)))) {
            var body = new HashMap<String, Object>(shown);
            body.putAll(Map.of("occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", canaries.kanji()));
            ok(cases.as(CHECKER).post("/v1/checks").idempotencyKey().json(body).send());
        }
    }

    private void comesTo(Persona person, String request, String state) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!cases.reads(person, request).at("/state").equals(state)) {
            assertThat(System.nanoTime()).as("the request is " + state).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private void corrected(Persona person) throws InterruptedException {
        var request = cases.asks(person, cases.unit, "PART_TIME");
        comesTo(person, request, "RELEASED");
        ok(cases.as(person)
                .post(request + "/correction")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of("text", "訂正" + canaries.kanji()))
                .send());
    }

    private void read(Persona person) {
        TestApi sato = cases.as(SATO);
        ok(sato.get("/v1/dispositions?task=ALL&limit=100").send());
        ok(sato.get("/v1/reviews?state=DECIDED").send());
        ok(cases.as(person).get("/v1/access-history?limit=100").send());
        ok(cases.as(person).get("/v1/requests").send());
        ok(cases.as(CHECKER).get("/v1/checks").send());
    }

    private void expunged() throws InterruptedException {
        var path = recorded(canaries.kanji(), canaries.kanji(), "昭和" + canaries.kanji() + "号");
        change(SATO, path, "expunging", Map.of("basis", "ORDERED", "reason", "消去" + canaries.kanji()));
        cases.as(TANAKA)
                .post(path + "/approval")
                .ifMatch(ok(cases.as(TANAKA).get(path).send()).version())
                .json("{}")
                .send();
        cases.job("destroy-expunged");
    }
}
