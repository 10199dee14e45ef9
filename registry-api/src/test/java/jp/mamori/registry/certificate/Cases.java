package jp.mamori.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;

/** Boards, employers and applicants of the tests, and what they do over HTTP. */
public final class Cases {
    public static final Persona SATO = Persona.board("sato", "佐藤 花子");
    public static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");
    public static final Persona SUZUKI = Persona.board("suzuki", "鈴木 次郎");
    public static final Persona OSAKA = Persona.board("osaka-officer", "大阪 三郎");
    public static final Persona CHECKER = Persona.employer("checker", "照合 係子");
    public static final Persona OTHER_CHECKER = Persona.employer("other-checker", "他校 係子");
    public static final Persona SIBLING_CHECKER = Persona.employer("sibling-checker", "姉妹校 係子");
    public static final String LICENCE = "平六養学一第123号";

    /** Weeks between classes: a status list never goes back, so neither does the clock within one JVM. */
    private static final Duration APART = Duration.ofDays(364);

    private static final AtomicInteger CLASSES = new AtomicInteger();

    private final TestApi api;
    private final Registry registry;
    private final TestClock clock;
    private final Rows rows;
    private final AtomicInteger caseNumbers = new AtomicInteger();

    public final OrganisationId board;
    public final OrganisationId otherBoard;
    public final OrganisationId school;
    public final OrganisationId unit;
    public final OrganisationId sibling;
    public final OrganisationId otherSchool;

    public Cases(TestApi api, Organisations organisations, Rows rows) {
        this(api, organisations, rows, TestClock.START.plus(APART.multipliedBy(CLASSES.getAndIncrement())));
    }

    /** At a time of the test's own, for a registry of its own. */
    public Cases(TestApi api, Organisations organisations, Rows rows, Instant start) {
        this.rows = rows;
        this.api = api;
        this.registry = api.registry();
        this.clock = registry.bean(TestClock.class);
        clock.set(start);
        board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        otherBoard = organisations.authority("BOE-27", OrganisationKind.PREFECTURAL_BOARD, "大阪府教育委員会");
        school = organisations.add(OrganisationKind.SCHOOL_CORPORATION, "学校法人若葉台学園");
        otherSchool = organisations.add(OrganisationKind.SCHOOL_CORPORATION, "学校法人別学園");
        unit = organisations.add(OrganisationKind.KINDERGARTEN, "若葉台幼稚園");
        sibling = organisations.add(OrganisationKind.SCHOOL, "若葉台小学校");
        for (var part : List.of(unit, sibling)) {
            rows().update(
                            "UPDATE organisation SET parent = ? WHERE id = ?",
                            Uuids.bytes(school.value()),
                            Uuids.bytes(part.value()));
        }
        organisations.enrol(SATO, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(SUZUKI, board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(OSAKA, otherBoard, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        organisations.enrol(CHECKER, school, Role.EMPLOYER_CHECKER);
        organisations.enrol(OTHER_CHECKER, otherSchool, Role.EMPLOYER_CHECKER);
        organisations.enrol(SIBLING_CHECKER, sibling, Role.EMPLOYER_CHECKER);
    }

    public Rows rows() {
        return rows;
    }

    public TestApi as(Persona persona) {
        return api.as(persona);
    }

    public TestApi anybody() {
        return api;
    }

    public Instant now() {
        return clock.instant();
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    public void setClock(Instant instant) {
        clock.set(instant);
    }

    public void job(String name) {
        registry.bean(Jobs.class).runNow(name);
    }

    public String text(OrganisationId organisation) {
        return registry.bean(PublicIds.class).text(organisation);
    }

    /** A person who can apply. */
    public static Persona applicant(String sub, String family, String given) {
        return Persona.applicant(sub, family, given, born(family, given));
    }

    /** A day of birth of each name's own: two people of a test who share one would be looked at. */
    public static LocalDate born(String family, String given) {
        return LocalDate.of(1960, 1, 1).plusDays(Math.floorMod((family + given).hashCode(), 12_000));
    }

    /** Declares readings, former names and licence numbers. */
    public void declares(Persona applicant, List<Map<String, String>> formerNames, List<String> licences) {
        var seen = as(applicant).get("/v1/applicant").send();
        var profile = new HashMap<String, Object>();
        profile.put("reading", Map.of("familyKana", "ワタナベ", "givenKana", "ユミ"));
        profile.put("formerNames", formerNames);
        profile.put("noFormerNames", formerNames.isEmpty());
        profile.put("licenceNumbers", licences);
        ok(as(applicant)
                .put("/v1/applicant")
                .ifMatch(seen.version())
                .json(profile)
                .send());
    }

    public void declaresNothingElse(Persona applicant) {
        declares(applicant, List.of(), List.of());
    }

    public static Map<String, String> name(String family, String given) {
        return Map.of("family", family, "given", given);
    }

    /** Asks for a certificate for the school, for teaching; answers the request's path. */
    public String asks(Persona applicant) {
        return asks(applicant, school, "NEW_HIRE");
    }

    public String asks(Persona applicant, OrganisationId employer, String occasion) {
        var answer = as(applicant)
                .post("/v1/requests")
                .idempotencyKey()
                .json(Map.of("employer", text(employer), "purpose", "TEACHING", "occasion", occasion))
                .send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return "/v1/requests/" + answer.at("/id");
    }

    public Answer reads(Persona applicant, String request) {
        return ok(as(applicant).get(request).send());
    }

    /** Goes to the request's slot and releases what is due. */
    public void atSlot(Persona applicant, String request) {
        clock.set(Instant.parse(reads(applicant, request).at("/resultOn")));
        job("release-results");
    }

    public Answer accepts(Persona applicant, String request, Integer... formerNames) {
        return ok(as(applicant)
                .post(request + "/acceptance")
                .ifMatch(reads(applicant, request).version())
                .json(Map.of("showFormerNames", List.of(formerNames), "showLicenceNumbers", true))
                .send());
    }

    /** Goes to the slot at which the certificate is due, and issues. */
    public void issues(Persona applicant, String request) {
        clock.set(Instant.parse(reads(applicant, request).at("/issueOn")));
        job("issue-certificates");
        job("sign-status-lists");
    }

    /** From nothing to a certificate, for somebody of whom no record is found. */
    public String certified(Persona applicant) {
        declaresNothingElse(applicant);
        var request = asks(applicant);
        atSlot(applicant, request);
        accepts(applicant, request);
        issues(applicant, request);
        assertThat(reads(applicant, request).at("/state")).isEqualTo("ISSUED");
        return request;
    }

    public String token(Persona applicant, String request) {
        return ok(as(applicant).get(request + "/certificate").send()).at("/token");
    }

    public Answer checks(Persona checker, String certificate) {
        var answer = as(checker)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "certificate", certificate, "occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", "R-1"))
                .send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    /** Checks against name and date of birth as an identity document has them. */
    public Answer checksPerson(Persona checker, String certificate, String name, String birthDate) {
        var answer = as(checker)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "certificate",
                        certificate,
                        "person",
                        Map.of("name", name, "birthDate", birthDate),
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING"))
                .send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    public String outcome(Persona checker, String certificate) {
        return checks(checker, certificate).at("/outcome");
    }

    /** A disciplinary dismissal of one person, put in force by two officers; answers its path. */
    public String dismissal(String family, String given, String... licences) {
        return dismissalOfBirth(family, given, born(family, given).toString(), licences);
    }

    public String dismissalOfBirth(String family, String given, String birthDate, String... licences) {
        var path = drafted(family, given, birthDate, licences);
        approves(path);
        return path;
    }

    public String drafted(String family, String given, String birthDate, String... licences) {
        var content = new HashMap<String, Object>();
        content.put("kind", "DISCIPLINARY_DISMISSAL");
        content.put("caseNumber", "6教人職第" + caseNumbers.incrementAndGet() + "号");
        content.put("decidedOn", "2024-03-01");
        content.put("effectiveOn", "2024-03-01");
        content.put(
                "person",
                Map.of(
                        "names",
                        List.of(Map.of("type", "CURRENT", "family", family, "given", given)),
                        "birthDate",
                        birthDate));
        content.put("ground", Map.of("gazette", "G1", "sexualViolence", Map.of("limb", "SV2", "class", "T1")));
        content.put("licences", licences(licences));
        var created =
                as(SATO).post("/v1/dispositions").idempotencyKey().json(content).send();
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        var path = "/v1/dispositions/" + created.at("/id");
        ok(as(SATO).post(path + "/submission")
                .ifMatch(created.version())
                .json("{}")
                .send());
        return path;
    }

    private static List<Map<String, Object>> licences(String... numbers) {
        var licences = new ArrayList<Map<String, Object>>();
        for (var number : numbers) {
            licences.add(Map.of(
                    "number", number,
                    "kind", "ORDINARY_FIRST",
                    "school", "ELEMENTARY",
                    "grantingAuthority", "13",
                    "grantedOn", "2008-03-31"));
        }
        return licences;
    }

    public Answer approves(String disposition) {
        var seen = ok(as(TANAKA).get(disposition).send());
        return ok(as(TANAKA)
                .post(disposition + "/approval")
                .ifMatch(seen.version())
                .json("{}")
                .send());
    }

    public void annuls(String disposition) {
        var seen = ok(as(SATO).get(disposition).send());
        ok(as(SATO).post(disposition + "/annulment")
                .ifMatch(seen.version())
                .json(Map.of(
                        "basis",
                        Map.of(
                                "kind", "COURT_JUDGMENT",
                                "body", "東京地方裁判所",
                                "caseNumber", "令和7年(行ウ)第1号",
                                "date", "2025-03-01")))
                .send());
        approves(disposition);
    }

    /** Two officers correct name and date of birth of a record. */
    public void corrects(String disposition, String family, String given, String birthDate) {
        var seen = ok(as(SATO).get(disposition).send());
        var content = (com.fasterxml.jackson.databind.node.ObjectNode)
                seen.json().at("/content").deepCopy();
        var person = (com.fasterxml.jackson.databind.node.ObjectNode) content.at("/person");
        person.put("birthDate", birthDate);
        var name = (com.fasterxml.jackson.databind.node.ObjectNode) person.at("/names/0");
        name.put("family", family).put("given", given);
        ok(as(SATO).post(disposition + "/corrections")
                .ifMatch(seen.version())
                .json(Map.of("content", content, "reason", "誤記"))
                .send());
        approves(disposition);
    }

    /** The one open review of the board, as its path. */
    public String review() {
        var items = ok(as(SATO).get("/v1/reviews?state=OPEN").send()).json().at("/items");
        assertThat(items).hasSize(1);
        return "/v1/reviews/" + items.get(0).get("id").asText();
    }

    public int openReviews() {
        return ok(as(SATO).get("/v1/reviews?state=OPEN").send())
                .json()
                .at("/items")
                .size();
    }

    public Answer opines(Persona officer, String review, String decision, String... items) {
        var seen = as(officer).get(review).send();
        return as(officer)
                .post(review + "/opinions")
                .ifMatch(seen.version())
                .json(Map.of("decision", decision, "agreeingItems", List.of(items), "reasons", "免許状番号が一致する。"))
                .send();
    }

    /** Two officers find the same person. */
    public void confirms(String review) {
        ok(opines(SATO, review, "SAME_PERSON", "LICENCE_NUMBER"));
        ok(opines(TANAKA, review, "SAME_PERSON", "LICENCE_NUMBER"));
    }

    /** From nothing to a certificate that states a record. */
    public String certifiedWithRecord(Persona applicant, String family, String given) {
        declares(applicant, List.of(), List.of(LICENCE));
        dismissal(family, given, LICENCE);
        var request = asks(applicant);
        confirms(review());
        atSlot(applicant, request);
        accepts(applicant, request);
        issues(applicant, request);
        return request;
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        return answer;
    }

    public static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
