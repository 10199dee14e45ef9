package jp.mamori.registry.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.migrations.local.ServerSettings;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.ApiProcess;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job with a name of its own in every personal field, on a process that logs all it can: none of the names is
 * in a log, in metrics, in a temporary file, or in anything that MySQL writes.
 */
class CanaryTest {
    private static final String RARE = "鶲鷽鵯鷦鷯鶸鶫鵤鶉鷭鷸鴫鴇鵺鶚鵆鵙鶺鴒鵲";
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";

    /** What was typed into a field, by the field's name. */
    private final List<String> canaries = new ArrayList<>();

    @TempDir
    private Path folder;

    private Registry registry;
    private ApiProcess api;
    private Rows rows;
    private Cases cases;

    @Test
    void no_personal_field_is_found_outside_what_is_encrypted() throws Exception {
        var settings = ServerSettings.forTests()
                .withFlags(
                        "--log-bin=binlog",
                        "--server-id=1",
                        "--binlog-format=ROW",
                        "--log-output=FILE",
                        "--general-log=1",
                        "--general-log-file=general.log",
                        "--slow-query-log=1",
                        "--slow-query-log-file=slow.log",
                        "--long-query-time=0");
        try (var servers = LocalServers.start(folder.resolve("servers"), settings);
                var own = Registry.on(servers, folder.resolve("keys"), Map.of("mamori.release", "immediate"))) {
            registry = own;
            rows = own.rows();
            try (var process =
                    ApiProcess.start(own, folder.resolve("api"), Map.of(), Map.of("MAMORI_LOG_LEVEL", "DEBUG"))) {
                api = process;
                everything();
                Files.writeString(
                        folder.resolve("api/metrics.txt"),
                        own.api()
                                .at(process.uri())
                                .get("/prometheus")
                                .sendUnchecked()
                                .text());
            }
            assertThat(Files.readString(folder.resolve("api/api.log"))).contains("\"level\":\"DEBUG\"", "access");
            assertThat(canaries).hasSizeGreaterThan(15).doesNotHaveDuplicates();
            assertThat(found()).isEmpty();
            assertThatThisWouldHaveBeenFound();
        }
    }

    private java.util.Set<String> found() throws Exception {
        return new Leaks(canaries).in(folder.resolve("api"), folder.resolve("servers"));
    }

    /** A name written as plain text is in the table, its binlog and both logs; one logged is in the log. */
    private void assertThatThisWouldHaveBeenFound() throws Exception {
        var planted = canaries.getFirst();
        rows.update("UPDATE organisation SET name_en = ? WHERE authority_code IS NULL LIMIT 1", planted);
        rows.update("FLUSH TABLES organisation FOR EXPORT");
        Files.writeString(
                folder.resolve("api/api.log"), "failed for " + planted, java.nio.file.StandardOpenOption.APPEND);
        var hits = found();
        assertThat(hits).anyMatch(hit -> hit.startsWith("organisation.ibd: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("binlog."));
        assertThat(hits).anyMatch(hit -> hit.startsWith("general.log: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("slow.log: "));
        assertThat(hits).anyMatch(hit -> hit.startsWith("api.log: "));
    }

    private void everything() throws Exception {
        cases = new Cases(
                registry.api().at(api.uri()),
                registry.organisations(),
                rows,
                Clock.systemUTC().instant());
        var family = kanji();
        var given = kanji();
        var former = kanji();
        var licence = "平六" + kanji() + "第" + ThreadLocalRandom.current().nextInt(100_000, 999_999) + "号";
        var person = person(family, given);
        recorded(former, given, licence);
        newsIsTold();
        faults(person);
        profile(person, former, given, licence);
        var request = cases.asks(person);
        reviewed();
        certified(person, request);
        corrected(person);
        read(person);
        expunged();
    }

    /** A stay told late would close the review that this test decides. */
    private void newsIsTold() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!rows.query("SELECT 1 FROM register_news WHERE done_at IS NULL").isEmpty()) {
            assertThat(System.nanoTime()).as("the register's news is told").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Persona person(String family, String given) {
        var plain = Persona.applicant("canary-person", family, given, LocalDate.of(1933, 11, 29));
        var claims = new java.util.HashMap<>(plain.claims());
        claims.put("address", Map.of("region", "神奈川県", "locality", kanji() + "市"));
        return new Persona(plain.provider(), plain.sub(), plain.name(), claims);
    }

    /** A new text of five rare characters. */
    private String kanji() {
        return canary(RARE, 5);
    }

    private String kana() {
        return canary(KANA, 9);
    }

    private String canary(String characters, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(characters.charAt(ThreadLocalRandom.current().nextInt(characters.length())));
        }
        canaries.add(text.toString());
        return text.toString();
    }

    private Map<String, Object> content(String family, String given, String licence) {
        return Map.of(
                "kind",
                "DISCIPLINARY_DISMISSAL",
                "caseNumber",
                "6教" + kanji() + "号",
                "decidedOn",
                "2024-03-01",
                "effectiveOn",
                "2024-03-01",
                "note",
                "備考" + kanji(),
                "person",
                Map.of(
                        "names",
                        List.of(
                                Map.of(
                                        "type",
                                        "CURRENT",
                                        "family",
                                        family,
                                        "given",
                                        given,
                                        "familyKana",
                                        kana(),
                                        "givenKana",
                                        kana()),
                                Map.of("type", "FORMER", "family", kanji(), "given", given)),
                        "birthDate",
                        "1933-11-29",
                        "domicile",
                        Map.of("prefecture", "13", "municipality", kanji() + "市")),
                "ground",
                Map.of("gazette", "G1", "sexualViolence", Map.of("limb", "SV2", "class", "T1")),
                "licences",
                List.of(Map.of(
                        "number", licence,
                        "kind", "ORDINARY_FIRST",
                        "school", "ELEMENTARY",
                        "subject", kanji(),
                        "grantingAuthority", "13",
                        "grantedOn", "1958-03-31")));
    }

    /** Drafted, returned with a reason, submitted again, approved, stayed on a basis and resumed. */
    private String recorded(String family, String given, String licence) {
        var created = ok(cases.as(SATO)
                .post("/v1/dispositions")
                .idempotencyKey()
                .json(content(family, given, licence))
                .send());
        var path = "/v1/dispositions/" + created.at("/id");
        change(SATO, path, "submission", Map.of());
        change(TANAKA, path, "return", Map.of("reason", "理由" + kanji()));
        change(SATO, path, "submission", Map.of());
        change(TANAKA, path, "approval", Map.of());
        for (var noun : List.of("stay", "resumption")) {
            var basis = Map.of(
                    "body", kanji() + "地方裁判所", "caseNumber", "令和" + kanji(), "date", "2025-03-01", "text", kanji());
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
                "reading", Map.of("familyKana", kana(), "givenKana", kana()),
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

    /** What goes wrong says nothing either: bad input, tables that refuse, a vault that is away. */
    private void faults(Persona person) {
        var as = cases.as(person);
        var bad = List.of(
                "{\"reading\": {\"familyKana\": \"" + kana() + "\", \"givenKana\": [\"" + kanji() + "\"]}}",
                "{\"formerNames\": \"" + kanji() + "\"",
                "{\"noFormerNames\": \"" + kanji() + "\"}",
                "{\"licenceNumbers\": [\"" + kanji() + "\", {\"" + kanji() + "\": 1}]}",
                "{\"name\": {\"family\": \"" + kanji() + "\"}, \"birthDate\": \"" + kanji() + "\"}");
        for (var body : bad) {
            var version = ok(as.get("/v1/applicant").send()).version();
            assertThat(as.put("/v1/applicant")
                            .ifMatch(version)
                            .json(body)
                            .sendUnchecked()
                            .status())
                    .isBetween(200, 499);
        }
        assertThat(draft(Map.of("kind", kanji(), "caseNumber", kanji())).status())
                .isEqualTo(400);
        assertThat(draft(Map.of("decidedOn", kanji(), "person", Map.of("birthDate", kanji())))
                        .status())
                .isEqualTo(400);
        assertThat(as.get("/v1/requests/" + percent(kanji())).sendUnchecked().status())
                .isEqualTo(404);
        assertThat(as.get("/v1/" + percent(kanji()) + "?name=" + percent(kanji()))
                        .sendUnchecked()
                        .status())
                .isEqualTo(404);
        assertThat(as.post("/v1/checks")
                        .idempotencyKey()
                        .json("\"" + kanji() + "\"")
                        .sendUnchecked()
                        .status())
                .isBetween(400, 499);
        for (var table : List.of("audit_outbox", "disposition", "disposition_step", "idempotency")) {
            refusing(table);
        }
        refusingVault();
    }

    private Answer draft(Map<String, Object> content) {
        return cases.as(SATO)
                .post("/v1/dispositions")
                .idempotencyKey()
                .json(content)
                .sendUnchecked();
    }

    private static String percent(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    private void refusing(String table) {
        var content = content(kanji(), kanji(), "昭和" + kanji() + "号");
        var sato = cases.as(SATO);
        rows.update("CREATE TRIGGER refusing BEFORE INSERT ON " + table
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThat(sato.post("/v1/dispositions")
                            .idempotencyKey()
                            .json(content)
                            .sendUnchecked()
                            .status())
                    .isIn(500, 503);
        } finally {
            rows.update("DROP TRIGGER refusing");
        }
    }

    private void refusingVault() {
        var content = content(kanji(), kanji(), "昭和" + kanji() + "号");
        rows.updateVault("CREATE TRIGGER refusing BEFORE INSERT ON file_key"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThat(draft(content).status()).isIn(500, 503);
        } finally {
            rows.updateVault("DROP TRIGGER refusing");
        }
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
                            "理由" + kanji()))
                    .send());
        }
    }

    private void certified(Persona person, String request) throws Exception {
        comesTo(person, request, "RELEASED");
        cases.accepts(person, request, 0);
        comesTo(person, request, "ISSUED");
        var token = cases.token(person, request);
        var page = ok(cases.as(person).get(request + "/certificate.pdf").send()).body();
        for (var shown : List.of(
                Map.of("certificate", token), Map.of("pdf", Base64.getEncoder().encodeToString(page)))) {
            var body = new java.util.HashMap<String, Object>(shown);
            body.putAll(Map.of("occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", kanji()));
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

    private void corrected(Persona person) throws Exception {
        var request = cases.asks(person, cases.unit, "PART_TIME");
        comesTo(person, request, "RELEASED");
        ok(cases.as(person)
                .post(request + "/correction")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of("text", "訂正" + kanji()))
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
        var path = recorded(kanji(), kanji(), "昭和" + kanji() + "号");
        change(SATO, path, "expunging", Map.of("basis", "ORDERED", "reason", "消去" + kanji()));
        cases.as(TANAKA)
                .post(path + "/approval")
                .ifMatch(ok(cases.as(TANAKA).get(path).send()).version())
                .json("{}")
                .send();
        cases.job("destroy-expunged");
    }
}
