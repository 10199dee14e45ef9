package jp.mamori.registry.audit;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.SUZUKI;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.fsck.CheckedLog;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.certificate.inspect.InspectCertificates;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.key.Ceremony;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.job.Job;
import jp.mamori.registry.testing.OpenApiCheck;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Goes through every route of the API's description and every job, and holds the events they leave against
 * {@code docs/audit-events.md}.
 *
 * <p>{@code -Dmamori.docs.write=true} writes the file anew; what changed in it is then read by whoever reviews.
 * A reading route that leaves events is asked again with a log that takes none, and must answer 503.
 */
@RegistryTest
class EventsOfEveryProcessTest {
    private static final Path TABLE = Path.of(System.getProperty("mamori.root"), "docs/audit-events.md");

    private final TestApi api;
    private final Registry registry;
    private final Rows rows;
    private final Cases cases;
    private final Organisations organisations;
    private final SeenEvents seen;

    EventsOfEveryProcessTest(TestApi api, Registry registry, Rows rows, Organisations organisations) {
        this.api = api;
        this.registry = registry;
        this.rows = rows;
        this.organisations = organisations;
        this.cases = new Cases(api, organisations, rows);
        this.seen = new SeenEvents(registry, rows);
    }

    @AfterAll
    void unobserved() {
        TestRequest.observedBy(null);
    }

    private void job(String name) {
        var before = seen.position();
        cases.job(name);
        seen.note("job " + name, seen.since(before));
    }

    /** A command of the service that opens what is sealed; it shows nothing of it. */
    private void command(String name, Runnable run) {
        signLog();
        var before = seen.position();
        run.run();
        seen.note("command " + name, seen.since(before));
    }

    @Test
    void every_route_and_every_job_leaves_the_events_of_the_table() throws Exception {
        TestRequest.observedBy(seen::observed);
        open();
        dispositions();
        reinstatement();
        retention();
        certificateWithoutRecord();
        question();
        certificateWithRecord();
        command("certificates check", registry.bean(InspectCertificates.class)::inspect);
        endings();
        keys();
        jobs();
        TestRequest.observedBy(null);
        command("audit fsck", registry.bean(CheckedLog.class)::assertWhole);

        var missing = new TreeSet<>(OpenApiCheck.of(registry).operations());
        missing.removeAll(seen.processes());
        assertThat(missing).isEmpty();
        assertThat(seen.processes().stream().filter(process -> process.startsWith("job ")))
                .containsExactlyInAnyOrderElementsOf(
                        registry.bean(JobNames.class).names());
        var table = seen.table();
        if (Boolean.getBoolean("mamori.docs.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    private void get(TestApi who, String path) {
        ok(who.get(path).send());
    }

    private void open() {
        for (var path : List.of(
                "/v1/authorities",
                "/v1/code-lists",
                "/v1/employers?name=若葉",
                "/v1/log",
                "/v1/expunged",
                "/v1/prefectures",
                "/v1/published-orders",
                "/.well-known/jwks.json",
                "/.well-known/jwt-vc-issuer")) {
            get(api, path);
        }
        var checker = api.as(CHECKER);
        get(checker, "/v1/me");
        get(checker, "/v1/organisations/" + cases.text(cases.school));
        ok(checker.post("/v1/sessions/renewal").send());
        var manager = Persona.employer("manager", "管理 者子");
        organisations.enrol(manager, cases.school, Role.EMPLOYER_MANAGER);
        var supervisor = Persona.board("supervisor", "監督 者子");
        organisations.enrol(
                supervisor, organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事"), Role.SUPERVISOR);
        get(api.as(supervisor), "/v1/employer-use");
        var managing = api.as(manager);
        get(managing, "/v1/members");
        ok(managing.post("/v1/sessions/ending").send());
        var made = ok(checker.post("/v1/request-codes")
                .json(Map.of("purpose", "TEACHING", "occasion", "NEW_HIRE"))
                .send());
        get(checker, "/v1/request-codes/" + made.at("/code"));
    }

    private void dispositions() {
        var tokyo = new Board(api.as(SATO), api.as(TANAKA));
        var content = jp.mamori.registry.disposition.Cases.statusDismissal("記録1号");
        var left = tokyo.drafted(content);
        var draft = Board.done(Board.act(api.as(TANAKA), "takeover", left, Map.of("reason", "異動")));
        tokyo = new Board(api.as(TANAKA), api.as(SUZUKI));
        ok(tokyo.drafter()
                .put("/v1/dispositions/" + draft.at("/id"))
                .ifMatch(draft.version())
                .json(jp.mamori.registry.disposition.Cases.statusDismissal("記録2号"))
                .send());
        var returned = Board.done(
                Board.act(tokyo.approver(), "return", ok(tokyo.submit(tokyo.read(draft))), Map.of("reason", "確認")));
        var withdrawn = Board.done(Board.act(tokyo.drafter(), "withdrawal", ok(tokyo.submit(returned)), Map.of()));
        assertThat(Board.act(tokyo.drafter(), "withdrawal", withdrawn, Map.of()).status())
                .isEqualTo(204);

        var recorded = tokyo.recorded(jp.mamori.registry.disposition.Cases.dismissal("記録3号"));
        get(tokyo.drafter(), "/v1/licence-tasks");
        get(tokyo.drafter(), "/v1/dismissals/" + recorded.at("/id"));
        ok(tokyo.drafter().post("/v1/dismissals/search").json(Map.of()).send());
        get(tokyo.drafter(), "/v1/dispositions?task=IN_FORCE");
        var changed = jp.mamori.registry.disposition.Cases.dismissal("記録4号");
        var corrected = tokyo.changed("corrections", recorded, Map.of("content", changed, "reason", "誤記"));
        var stayed = tokyo.changed("stay", corrected, jp.mamori.registry.disposition.Cases.basis(false));
        var resumed = tokyo.changed("resumption", stayed, jp.mamori.registry.disposition.Cases.basis(false));
        get(tokyo.drafter(), "/v1/dispositions/" + resumed.at("/id") + "/journal");
        get(tokyo.drafter(), "/v1/dispositions/" + resumed.at("/id") + "/expunging");
        var annulled = tokyo.changed("annulment", resumed, jp.mamori.registry.disposition.Cases.basis(true));
        var expunging =
                Board.done(tokyo.propose("expunging", annulled, Map.of("basis", "WRONG_PERSON", "reason", "誤登録")));
        seen.leavesNothing(404);
        tokyo.approve(expunging);
        seen.leavesNothing(0);
        job("destroy-expunged");
    }

    private void reinstatement() {
        var tokyo = new Board(api.as(SATO), api.as(TANAKA));
        var lapse = jp.mamori.registry.disposition.Cases.with(
                jp.mamori.registry.disposition.Cases.lapse("記録5号"), "/decidedOn", "2020-03-10");
        var recorded = tokyo.recorded(jp.mamori.registry.disposition.Cases.with(lapse, "/effectiveOn", "2020-03-10"));
        tokyo.changed(
                "reinstatement",
                recorded,
                Map.of(
                        "reinstatement",
                        Map.of(
                                "reinstatedOn",
                                "2026-05-20",
                                "authority",
                                "13",
                                "number",
                                "令八中一第45号",
                                "hearing",
                                Map.of("body", "東京都教育職員免許状再授与審査会", "heardOn", "2025-03-10"))));
    }

    /** One report is rejected, the next approved and carried out. */
    private void retention() {
        var tokyo = new Board(api.as(SATO), api.as(TANAKA));
        var old = jp.mamori.registry.disposition.Cases.statusDismissal("記録6号");
        old.put("decidedOn", "1986-06-01");
        old.put("effectiveOn", "1986-06-01");
        tokyo.recorded(jp.mamori.registry.disposition.Cases.with(old, "/person/birthDate", "1940-04-01"));
        for (var decision : List.of("rejection", "approval")) {
            var report = ok(tokyo.drafter()
                    .post("/v1/retention-reports")
                    .idempotencyKey()
                    .send());
            get(tokyo.approver(), "/v1/retention-reports");
            get(tokyo.approver(), "/v1/retention-reports/" + report.at("/id"));
            ok(tokyo.approver()
                    .post("/v1/retention-reports/" + report.at("/id") + "/" + decision)
                    .ifMatch(report.version())
                    .send());
        }
        job("carry-out-retention");
        job("destroy-expunged");
        job("carry-out-retention");
    }

    private void certificateWithoutRecord() throws Exception {
        var person = Cases.applicant("events-one", "行事", "一");
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        job("release-results");
        cases.setClock(java.time.Instant.parse(cases.reads(person, request).at("/resultOn")));
        job("release-results");
        cases.accepts(person, request);
        cases.setClock(java.time.Instant.parse(cases.reads(person, request).at("/issueOn")));
        job("issue-certificates");
        job("sign-status-lists");
        get(api.as(person), "/v1/requests");
        get(api.as(person), request + "/certificate.pdf");
        var token = cases.token(person, request);
        var check = cases.checks(CHECKER, token);
        get(api.as(CHECKER), "/v1/checks");
        get(api.as(CHECKER), "/v1/checks/" + check.at("/id"));
        ok(api.as(CHECKER)
                .post("/v1/checks/search")
                .json(Map.of("reference", "R-1"))
                .send());
        get(api.as(CHECKER), "/v1/check-locks");
        get(api, "/v1/status-lists/1");
        signLog();
        get(api, "/v1/log/checkpoint");
        var before = seen.position();
        assertThat(api.get("/v1/log/tile/0/000.p/1").sendUnchecked().status()).isEqualTo(200);
        seen.note("GET /v1/log/tile/{path}", seen.since(before));
        get(
                api,
                "/v1/log/certificates/"
                        + CertificateInLog.spelled(CertificateInLog.payload(CertificateToken.read(token))));
        var history = ok(api.as(person).get("/v1/access-history?limit=100").send());
        get(api.as(person), "/v1/access-history/" + history.at("/items/5/id") + "/proof");
        ok(api.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json("{}")
                .send());
    }

    private void signLog() {
        while (registry.bean(Sequencer.class).sequence() instanceof Sequencer.Outcome.Sequenced(long from, int events)
                && events == Sequencer.BATCH) {}
        registry.bean(SignCheckpoint.class).sign();
    }

    /** Officers ask before they decide; the withdrawal leaves no review open. */
    private void question() {
        var person = Cases.applicant("events-four", "行事", "四");
        cases.declaresNothingElse(person);
        cases.dismissal("行事", "四");
        var request = cases.asks(person);
        var review = cases.review();
        ok(api.as(SATO)
                .post(review + "/question")
                .ifMatch(ok(api.as(SATO).get(review).send()).version())
                .json(Map.of("about", List.of("BIRTH_DATE")))
                .send());
        ok(api.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json("{}")
                .send());
    }

    private void certificateWithRecord() {
        var person = Cases.applicant("events-two", "行事", "二");
        cases.declares(person, List.of(), List.of(Cases.LICENCE));
        cases.dismissal("行事", "二", Cases.LICENCE);
        ok(api.as(SATO)
                .post("/v1/person-searches")
                .json(Map.of(
                        "purpose", "REGRANT",
                        "name", Cases.name("行事", "二"),
                        "birthDate", Cases.born("行事", "二").toString()))
                .send());
        var request = cases.asks(person);
        var review = cases.review();
        for (var decision : List.of("rejection", "approval")) {
            var delay = ok(api.as(SATO)
                    .post("/v1/access-delays")
                    .json(Map.of(
                            "review", review.substring("/v1/reviews/".length()), "basis", "COURT_ORDER", "days", 30))
                    .send());
            ok(api.as(TANAKA)
                    .post("/v1/access-delays/" + delay.at("/id") + "/" + decision)
                    .send());
        }
        get(api.as(SATO), "/v1/access-delays");
        get(api, "/v1/access-delays/count");
        ok(cases.opines(SATO, review, "CANNOT_DECIDE"));
        ok(cases.opines(TANAKA, review, "CANNOT_DECIDE"));
        ok(api.as(person)
                .post(request + "/completion")
                .ifMatch(cases.reads(person, request).version())
                .json("{}")
                .send());
        var again = cases.review();
        job("apply-register-news");
        ok(cases.opines(SATO, again, "SAME_PERSON", "LICENCE_NUMBER"));
        ok(cases.opines(TANAKA, again, "DIFFERENT_PERSON"));
        ok(cases.opines(SUZUKI, again, "SAME_PERSON", "LICENCE_NUMBER"));
        cases.setClock(java.time.Instant.parse(cases.reads(person, request).at("/resultOn")));
        job("release-results");
        ok(api.as(person)
                .post(request + "/correction")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of("text", "別人です"))
                .send());
    }

    private void endings() {
        var person = Cases.applicant("events-three", "行事", "三");
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        cases.atSlot(person, request);
        for (int day = 0; day < 20; day++) {
            cases.advance(Duration.ofDays(1));
            job("lapse-requests");
        }
        assertThat(cases.reads(person, request).at("/state")).isEqualTo("LAPSED");
    }

    private void keys() {
        var ceremony = new Ceremony(registry);
        command(ceremony, "list");
        command(ceremony, "generate issuer");
        command(ceremony, "publish issuer-2");
        cases.advance(Duration.ofMinutes(10));
        command(ceremony, "activate issuer-2");
        cases.advance(Duration.ofMinutes(1));
        command(ceremony, "retire issuer-1");
        command(ceremony, "compromise issuer-1 --from 2020-01-01T00:00:00Z");
    }

    private void command(Ceremony ceremony, String words) {
        var before = seen.position();
        ceremony.done(words);
        seen.note("./mamori keys " + words.replaceFirst(" .*", ""), seen.since(before));
    }

    private void jobs() {
        registry.bean(JobNames.class).names().stream()
                .map(name -> name.substring("job ".length()))
                .forEach(this::job);
    }

    /** Names of the jobs there are. */
    @jakarta.inject.Singleton
    record JobNames(Collection<Job> jobs) {
        List<String> names() {
            return jobs.stream().map(job -> "job " + job.name()).sorted().toList();
        }
    }
}
