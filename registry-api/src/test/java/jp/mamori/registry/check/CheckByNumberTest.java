package jp.mamori.registry.check;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.OTHER_CHECKER;
import static jp.mamori.registry.certificate.Cases.SIBLING_CHECKER;
import static jp.mamori.registry.certificate.Cases.assertProblem;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestRequest;
import org.junit.jupiter.api.Test;

/** The check by number: who may, how details are compared, and where guessing ends. */
@RegistryTest
class CheckByNumberTest {
    private static final String BORN = "1985-06-15";
    private static final Persona UNIT_CHECKER = Persona.employer("unit-checker", "園の 係子");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cases cases;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;

    CheckByNumberTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        cases = new Cases(api, organisations, rows);
        organisations.enrol(UNIT_CHECKER, cases.unit, Role.EMPLOYER_MANAGER);
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
    }

    @Test
    void the_audience_checks_by_number_in_any_spelling_of_number_and_name() {
        var number = certified("ito", "髙木", "蓮");
        for (var typed : List.of(number, number.replace(" ", ""), number.replace(" ", "－"), wide(number))) {
            var check = byNumber(CHECKER, typed, "高木　蓮", born("髙木", "蓮"));
            assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
            assertThat(check.at("/number")).isEqualTo(number);
            assertThat(check.at("/content/subject/family")).isEqualTo("髙木");
            assertThat(check.at("/folds/0/certified")).isEqualTo("髙");
        }
        assertThat(byNumber(CHECKER, number, "わたなべゆみ", born("髙木", "蓮")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void its_units_and_its_parent_may_and_a_sibling_and_a_stranger_may_not() {
        var ofTheSchool = certified("ueno", "上野", "湊");
        assertThat(byNumber(UNIT_CHECKER, ofTheSchool, "上野湊", born("上野", "湊")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        var person = Cases.applicant("ono", "小野", "葵");
        cases.declaresNothingElse(person);
        var request = cases.asks(person, cases.unit, "NEW_HIRE");
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.issues(person, request);
        var ofTheUnit = cases.reads(person, request).at("/certificate/number");
        assertThat(byNumber(CHECKER, ofTheUnit, "小野葵", born("小野", "葵")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        for (var other : List.of(SIBLING_CHECKER, OTHER_CHECKER)) {
            assertThat(byNumber(other, ofTheUnit, "小野葵", born("小野", "葵")).at("/outcome"))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void an_unknown_number_and_another_s_get_one_answer_after_the_same_statements() {
        var others = certified("abe", "阿部", "陽菜");
        var unknown = CertificateNumber.random(RANDOM).grouped();
        byNumber(OTHER_CHECKER, others, "阿部陽菜", born("阿部", "陽菜"));
        var answers = new ArrayList<Map<String, JsonNode>>();
        var works = new ArrayList<Map<String, Long>>();
        for (var number : List.of(others, unknown)) {
            var as = cases.as(OTHER_CHECKER);
            var request = request(as, number, "阿部陽菜", born("阿部", "陽菜"));
            var before = statements();
            var answer = request.send();
            works.add(since(before));
            answers.add(withoutItsOwn(answer));
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(answers.getFirst().get("outcome").asText()).isEqualTo("NOT_FOUND");
        assertThat(answers.getFirst().get("number").isNull()).isTrue();
        assertThat(works.getFirst()).isEqualTo(works.getLast());
        assertThat(works.getFirst().get("registry Com_insert")).isGreaterThan(2);
    }

    @Test
    void a_mistyped_number_has_a_message_of_its_own_and_counts_nowhere() {
        var number = CertificateNumber.random(RANDOM).digits();
        var wrong = number.substring(0, 11) + (number.charAt(11) == '9' ? '0' : (char) (number.charAt(11) + 1));
        var days = rows.count("number_check_day");
        for (var bad : Map.of(
                        wrong,
                        "certificate-number-mistyped",
                        "123",
                        "certificate-number-malformed",
                        "x".repeat(99),
                        "certificate-number-malformed")
                .entrySet()) {
            var answer = request(cases.as(CHECKER), bad.getKey(), "伊藤 蓮", BORN).send();
            assertProblem(answer, 400, "validation-failed");
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("/number");
            assertThat(answer.at("/errors/0/code")).isEqualTo(bad.getValue());
        }
        assertThat(rows.count("number_check_day")).isEqualTo(days);
    }

    @Test
    void a_number_needs_a_person_and_stands_alone() {
        var number = CertificateNumber.random(RANDOM).digits();
        var without = cases.as(CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of("number", number, "occasion", "NEW_HIRE", "purpose", "TEACHING"))
                .send();
        assertThat(without.at("/errors/0/pointer")).isEqualTo("/person");
        var both = cases.as(CHECKER)
                .post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "number",
                        number,
                        "certificate",
                        "x",
                        "person",
                        Map.of("name", "伊藤 蓮", "birthDate", BORN),
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING"))
                .send();
        assertThat(both.at("/errors/0/code")).isEqualTo("one-way-only");
    }

    @Test
    void five_differences_in_a_row_lock_the_number_for_a_day_and_tell_the_applicant_and_the_employer() {
        var hara = Cases.applicant("hara", "原", "樹");
        var request = cases.certified(hara);
        var number = cases.reads(hara, request).at("/certificate/number");
        var decoy = certified("mori", "森", "大翔");
        for (var i = 0; i < 4; i++) {
            assertThat(byNumber(CHECKER, number, "原 樹", "1955-06-1" + i).at("/outcome"))
                    .isEqualTo("DETAILS_DIFFER");
        }
        assertThat(byNumber(CHECKER, number, "原樹", born("原", "樹")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        for (var i = 0; i < 5; i++) {
            assertThat(byNumber(CHECKER, number, "原 樹", "1955-06-0" + (i + 1)).at("/outcome"))
                    .isEqualTo("DETAILS_DIFFER");
        }
        var locked = request(cases.as(CHECKER), number, "原樹", born("原", "樹")).send();
        assertProblem(locked, 429, "number-locked");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(86_300L, 86_401L);
        assertThat(Instant.parse(locked.at("/until"))).isEqualTo(cases.now().plus(Duration.ofHours(24)));

        assertThat(byNumber(CHECKER, decoy, "森大翔", born("森", "大翔")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        assertThat(byNumber(UNIT_CHECKER, number, "原樹", born("原", "樹")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
        assertThat(cases.outcome(CHECKER, cases.token(hara, request))).isEqualTo("CURRENT_NO_RECORD");

        var told = ok(cases.as(CHECKER).get("/v1/check-locks").send());
        assertThat(told.json().at("/items")).hasSize(1);
        assertThat(told.at("/items/0/number")).isEqualTo(number);
        assertThat(ok(cases.as(UNIT_CHECKER).get("/v1/check-locks").send())
                        .json()
                        .at("/items"))
                .isEmpty();
        var history = ok(cases.as(hara).get("/v1/access-history").send());
        assertThat(history.json().at("/items").findValuesAsText("type")).containsOnlyOnce("check.number-locked");

        cases.advance(Duration.ofHours(24));
        cases.job("sign-status-lists");
        assertThat(byNumber(CHECKER, number, "原樹", born("原", "樹")).at("/outcome"))
                .isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void fifty_numbers_not_found_stop_the_route_until_tomorrow_for_that_organisation_only() {
        cases.advance(Duration.ofDays(1));
        var as = cases.as(OTHER_CHECKER);
        for (var i = 0; i < 50; i++) {
            assertThat(request(as, CertificateNumber.random(RANDOM).digits(), "誰か", BORN)
                            .send()
                            .at("/outcome"))
                    .isEqualTo("NOT_FOUND");
        }
        var stopped = request(as, CertificateNumber.random(RANDOM).digits(), "誰か", BORN)
                .send();
        assertProblem(stopped, 429, "by-number-stopped");
        assertThat(Instant.parse(stopped.at("/until"))).isAfter(cases.now());
        assertThat(Long.parseLong(stopped.header("Retry-After"))).isBetween(1L, 86_401L);
        assertThat(byNumber(CHECKER, CertificateNumber.random(RANDOM).digits(), "誰か", BORN)
                        .at("/outcome"))
                .isEqualTo("NOT_FOUND");
        cases.setClock(Instant.parse(stopped.at("/until")));
        assertThat(byNumber(OTHER_CHECKER, CertificateNumber.random(RANDOM).digits(), "誰か", BORN)
                        .at("/outcome"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void sixty_four_at_once_pass_neither_limit() {
        var number = certified("seki", "関", "凛");
        assertThat(atOnce(CHECKER, i -> number)).isEqualTo(Map.of("DETAILS_DIFFER", 5L, "number-locked", 59L));
        cases.advance(Duration.ofDays(1));
        assertThat(atOnce(OTHER_CHECKER, i -> CertificateNumber.random(RANDOM).digits()))
                .isEqualTo(Map.of("NOT_FOUND", 50L, "by-number-stopped", 14L));
        assertThat(rows.query("SELECT MAX(not_found) AS most FROM number_check_day"))
                .singleElement()
                .extracting(row -> ((Number) row.get("most")).intValue())
                .isEqualTo(50);
        cases.advance(Duration.ofDays(1));
    }

    @Test
    void former_names_that_the_person_did_not_choose_do_not_come_with_the_number() {
        var person = Cases.applicant("kubo", "久保", "由美");
        cases.declares(person, List.of(Cases.name("小島", "由美")), List.of());
        var request = cases.asks(person);
        cases.atSlot(person, request);
        cases.accepts(person, request);
        cases.issues(person, request);
        var number = cases.reads(person, request).at("/certificate/number");
        var check = byNumber(CHECKER, number, "久保由美", born("久保", "由美"));
        assertThat(check.at("/outcome")).isEqualTo("CURRENT_NO_RECORD");
        assertThat(check.text()).doesNotContain("小島");
    }

    @Test
    void a_check_by_number_whose_insert_fails_leaves_nothing_behind() {
        var number = certified("wada", "和田", "樹");
        var tables = everyInsertFails.in(() -> {
            var request = request(cases.as(CHECKER), number, "和田 樹子", BORN);
            return request::sendUnchecked;
        });
        assertThat(tables).contains("check_record", "number_check_day", "number_check_try", "audit_outbox");
    }

    private static String born(String family, String given) {
        return Cases.born(family, given).toString();
    }

    private String certified(String sub, String family, String given) {
        var person = Cases.applicant(sub, family, given);
        return cases.reads(person, cases.certified(person)).at("/certificate/number");
    }

    private Answer byNumber(Persona checker, String number, String name, String birthDate) {
        var answer = request(cases.as(checker), number, name, birthDate).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private static TestRequest request(TestApi as, String number, String name, String birthDate) {
        return as.post("/v1/checks")
                .idempotencyKey()
                .json(Map.of(
                        "number",
                        number,
                        "person",
                        Map.of("name", name, "birthDate", birthDate),
                        "occasion",
                        "NEW_HIRE",
                        "purpose",
                        "TEACHING"));
    }

    /** Sixty-four checks with wrong details; what came of them, by outcome or problem. */
    private Map<String, Long> atOnce(Persona checker, java.util.function.IntFunction<String> number) {
        var as = cases.as(checker);
        var calls = IntStream.range(0, 64)
                .<Callable<String>>mapToObj(i -> () -> patient(as, number.apply(i)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(CheckByNumberTest::result)
                    .collect(Collectors.groupingBy(came -> came, TreeMap::new, Collectors.counting()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A database that chose this one to wait longer says 503; asking again is right. */
    private static String patient(TestApi as, String number) {
        for (var i = 0; i < 20; i++) {
            var answer = request(as, number, "別人 名", "1990-01-01").send();
            if (answer.status() != 503) {
                return answer.status() == 201 ? answer.at("/outcome") : answer.at("/code");
            }
        }
        return "503";
    }

    private static String result(Future<String> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Long> statements() {
        var counted = new TreeMap<String, Long>();
        var asked = "SHOW GLOBAL STATUS WHERE Variable_name IN "
                + "('Com_select', 'Com_insert', 'Com_update', 'Com_delete')";
        rows.query(asked).forEach(row -> counted.put("registry " + row.get("Variable_name"), value(row)));
        rows.queryVault(asked).forEach(row -> counted.put("vault " + row.get("Variable_name"), value(row)));
        return counted;
    }

    private static long value(Map<String, Object> row) {
        return Long.parseLong(String.valueOf(row.get("Value")));
    }

    private Map<String, Long> since(Map<String, Long> before) {
        var now = statements();
        now.replaceAll((name, count) -> count - before.get(name));
        return now;
    }

    private static Map<String, JsonNode> withoutItsOwn(Answer check) {
        var members = new HashMap<String, JsonNode>();
        check.json().fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue()));
        assertThat(members.remove("id")).isNotNull();
        assertThat(members.remove("checkedAt")).isNotNull();
        assertThat(members.remove("receipt")).isNotNull();
        return members;
    }

    private static String wide(String number) {
        return number.chars()
                .map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
