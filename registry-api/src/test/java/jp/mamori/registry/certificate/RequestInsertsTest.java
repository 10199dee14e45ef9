package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.EveryInsertFails.Act;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

/** Every step of a request after its submission is made whole or not at all. */
@RegistryTest
class RequestInsertsTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String DIGITS = "十一二三四五六七八九";

    private final Cases cases;
    private final EveryInsertFails everyInsertFails;
    private int person;

    RequestInsertsTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.cases = new Cases(api, organisations, rows);
        this.everyInsertFails = everyInsertFails;
    }

    @Test
    void nothing_is_half_written_when_completing_a_request_that_nobody_has_to_review() {
        var tables = everyInsertFails.in(() -> {
            var person = somebody("中山");
            var request = cases.asks(person);
            cases.declaresNothingElse(person);
            return change(person, request, "completion", Map.of());
        });
        assertThat(tables)
                .contains("person_record", "match_key", "audit_outbox")
                .doesNotContain("match_review");
    }

    @Test
    void nothing_is_half_written_when_completing_a_request_that_officers_have_to_review() {
        var tables = everyInsertFails.in(() -> {
            var person = somebody("丸山");
            cases.dismissalOfBirth("丸山", given(), birthDate().toString(), licence());
            var request = cases.asks(person);
            cases.declares(person, List.of(), List.of(licence()));
            return change(person, request, "completion", Map.of());
        });
        assertThat(tables).contains("person_record", "match_key", "match_review", "audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_accepting() {
        var tables = everyInsertFails.in(() -> {
            var person = somebody("横山");
            cases.declaresNothingElse(person);
            var request = cases.asks(person);
            cases.atSlot(person, request);
            return change(person, request, "acceptance", Map.of("showFormerNames", List.of()));
        });
        assertThat(tables).contains("audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_objecting_to_a_stated_record() {
        var tables = everyInsertFails.in(() -> {
            closeReviews();
            var person = somebody("秋山");
            var request = reviewed(person, "秋山");
            cases.confirms(cases.review());
            cases.atSlot(person, request);
            return change(person, request, "correction", Map.of("text", "別人です。"));
        });
        assertThat(tables).contains("match_review", "audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_withdrawing_a_request_under_review() {
        var tables = everyInsertFails.in(() -> {
            var person = somebody("杉山");
            var request = reviewed(person, "杉山");
            return change(person, request, "withdrawal", Map.of());
        });
        assertThat(tables).contains("audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_withdrawing_a_certificate() {
        var tables = everyInsertFails.in(() -> {
            var person = somebody("片山");
            var request = cases.certified(person);
            return change(person, request, "withdrawal", Map.of());
        });
        assertThat(tables).contains("audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_the_first_officer_gives_an_opinion() {
        var tables = everyInsertFails.in(() -> {
            closeReviews();
            reviewed(somebody("村山"), "村山");
            return opinion(SATO, cases.review(), "SAME_PERSON");
        });
        assertThat(tables).contains("match_opinion", "audit_outbox").doesNotContain("identity_link");
    }

    @Test
    void nothing_is_half_written_when_the_second_officer_decides_for_the_same_person() {
        var tables = everyInsertFails.in(secondOpinion("青山", "SAME_PERSON"));
        assertThat(tables).contains("match_opinion", "identity_link", "request_record", "audit_outbox");
    }

    @Test
    void nothing_is_half_written_when_the_second_officer_decides_for_a_different_person() {
        var tables = everyInsertFails.in(secondOpinion("小山", "DIFFERENT_PERSON"));
        assertThat(tables)
                .contains("match_opinion", "different_person", "audit_outbox")
                .doesNotContain("identity_link", "request_record");
    }

    @Test
    void nothing_is_half_written_when_neither_officer_can_decide() {
        var tables = everyInsertFails.in(secondOpinion("内山", "CANNOT_DECIDE"));
        assertThat(tables)
                .contains("match_opinion", "audit_outbox")
                .doesNotContain("identity_link", "different_person");
    }

    @Test
    void nothing_is_half_written_when_an_officer_asks_the_applicant() {
        var tables = everyInsertFails.in(() -> {
            closeReviews();
            reviewed(somebody("外山"), "外山");
            var review = cases.review();
            var as = cases.as(SATO);
            var version = ok(as.get(review).send()).version();
            var body = Map.of("about", List.of("FORMER_NAMES_DECLARATION"));
            return () ->
                    as.post(review + "/question").ifMatch(version).json(body).send();
        });
        assertThat(tables).contains("audit_outbox");
    }

    private Supplier<Act> secondOpinion(String family, String decision) {
        return () -> {
            closeReviews();
            reviewed(somebody(family), family);
            var review = cases.review();
            ok(cases.opines(SATO, review, decision, "LICENCE_NUMBER"));
            return opinion(TANAKA, review, decision);
        };
    }

    /** A request whose possible match officers have to decide. */
    private String reviewed(Persona person, String family) {
        cases.declares(person, List.of(), List.of(licence()));
        cases.dismissalOfBirth(family, given(), birthDate().toString(), licence());
        return cases.asks(person);
    }

    /** The fixture finds a review as the only open one. */
    private void closeReviews() {
        cases.rows().update("UPDATE match_review SET state = 'CLOSED' WHERE state = 'OPEN'");
    }

    /** Unlike everybody before, so that no record but the own is a possible match. */
    private Persona somebody(String family) {
        var number = PEOPLE.incrementAndGet();
        person = number;
        return Persona.applicant("whole-" + number, family, given(), birthDate());
    }

    /** Three characters for everybody, so that everybody has as many match keys. */
    private String given() {
        return "%03d"
                .formatted(person)
                .chars()
                .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    private LocalDate birthDate() {
        return LocalDate.of(1970, 1, 10).plusDays(37L * person);
    }

    private String licence() {
        return "平六養学一第" + (5_000 + person) + "号";
    }

    private Act change(Persona person, String request, String verb, Object body) {
        var as = cases.as(person);
        var version = cases.reads(person, request).version();
        return () -> as.post(request + "/" + verb).ifMatch(version).json(body).send();
    }

    private Act opinion(Persona officer, String review, String decision) {
        var as = cases.as(officer);
        var version = ok(as.get(review).send()).version();
        var body = Map.of("decision", decision, "agreeingItems", List.of("LICENCE_NUMBER"), "reasons", "免許状番号を見た。");
        return () -> as.post(review + "/opinions").ifMatch(version).json(body).send();
    }
}
