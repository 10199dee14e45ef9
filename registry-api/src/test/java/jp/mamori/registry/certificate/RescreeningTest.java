package jp.mamori.registry.certificate;

import static jp.mamori.registry.certificate.Cases.CHECKER;
import static jp.mamori.registry.certificate.Cases.SATO;
import static jp.mamori.registry.certificate.Cases.TANAKA;
import static jp.mamori.registry.certificate.Cases.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.person.matching.Versions;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the register learns later is held against everybody who was certified before; people decide, and remember. */
@RegistryTest
class RescreeningTest {
    private final Cases cases;
    private final Rows rows;
    private final Screening screening;
    private final Persons persons;
    private final PublicIds publicIds;
    private final TransactionOperations<Connection> transactions;

    RescreeningTest(
            TestApi api,
            Organisations organisations,
            Rows rows,
            Screening screening,
            Persons persons,
            PublicIds publicIds,
            TransactionOperations<Connection> transactions) {
        this.cases = new Cases(api, organisations, rows);
        this.rows = rows;
        this.screening = screening;
        this.persons = persons;
        this.publicIds = publicIds;
        this.transactions = transactions;
    }

    @AfterEach
    void nobodyWaits() {
        cases.job("apply-register-news");
        rows.update("UPDATE match_review SET state = 'CLOSED' WHERE state = 'OPEN'");
    }

    @Test
    void a_new_record_in_another_writing_goes_to_the_board_first_and_flips_the_certificate_only_when_confirmed() {
        var person = Cases.applicant("watanabe-v", "渡邊", "奈緒美");
        var request = cases.certified(person);
        var token = cases.token(person, request);
        cases.dismissalOfBirth("渡辺", "奈緒美", Cases.born("渡邊", "奈緒美").toString());
        cases.dismissalOfBirth("渡辺", "龍之介", "1961-01-31");
        cases.job("apply-register-news");
        var review = cases.review();
        var seen = ok(cases.as(SATO).get(review).send());
        assertThat(seen.at("/reason")).isEqualTo("NEW_RECORD");
        assertThat(seen.at("/explanation/lines/0/asked")).isEqualTo("渡邊");
        assertThat(seen.at("/explanation/lines/0/recorded")).isEqualTo("渡辺");
        assertThat(seen.at("/explanation/lines/0/relation")).startsWith("VARIANT");
        assertThat(outcomeNow(token)).isEqualTo("CURRENT_NO_RECORD");
        cases.confirms(review);
        assertThat(outcomeNow(token)).isEqualTo("NO_LONGER_CURRENT");
    }

    @Test
    void a_record_corrected_to_somebody_certified_goes_to_the_board() {
        var person = Cases.applicant("teisei", "訂正", "前子");
        var request = cases.certified(person);
        var dismissal = cases.dismissalOfBirth("別姓", "別名男", "1962-02-28");
        cases.job("apply-register-news");
        assertThat(cases.openReviews()).isZero();
        cases.corrects(dismissal, "訂正", "前子", Cases.born("訂正", "前子").toString());
        cases.job("apply-register-news");
        ok(cases.as(SATO).get(cases.review()).send());
        assertThat(outcomeNow(cases.token(person, request))).isEqualTo("CURRENT_NO_RECORD");
    }

    @Test
    void an_expired_certificate_that_a_hire_may_rest_on_is_held_against_a_new_record_too() {
        var person = Cases.applicant("expired-v", "期限", "切子");
        cases.certified(person);
        cases.advance(Duration.ofDays(220));
        cases.dismissal("期限", "切子");
        cases.job("apply-register-news");
        ok(cases.as(SATO).get(cases.review()).send());
    }

    @Test
    void different_persons_are_remembered_until_the_record_is_corrected() {
        var person = Cases.applicant("doumei", "同名", "異人子");
        var dismissal = cases.dismissal("同名", "異人子");
        assertAskedAndFoundDifferent(person);
        assertThat(asksAgain(person)).as("remembered").isZero();
        cases.corrects(dismissal, "同銘", "異人子", Cases.born("同名", "異人子").toString());
        assertThat(asksAgain(person)).as("the record reads otherwise now").isEqualTo(1);
    }

    @Test
    void different_persons_are_looked_at_again_when_the_applicants_particulars_change_or_the_time_is_over() {
        var person = Cases.applicant("henkou", "変更", "前太");
        cases.dismissal("変更", "前太");
        assertAskedAndFoundDifferent(person);
        cases.declaresNothingElse(person);
        assertThat(asksAgain(person)).as("the same particulars once more").isZero();
        cases.declares(person, List.of(Cases.name("旧変更", "前太")), List.of());
        assertThat(asksAgain(person)).as("a former name is new").isEqualTo(1);

        var later = Cases.applicant("keika", "経過", "後太");
        cases.dismissal("経過", "後太");
        assertAskedAndFoundDifferent(later);
        cases.advance(Duration.ofDays(370));
        assertThat(asksAgain(later)).as("a year later").isEqualTo(1);
    }

    @Test
    void a_review_can_be_replayed_from_what_is_stored() {
        var person = Cases.applicant("saigen", "再現", "可能子");
        var dismissal = cases.dismissal("再現", "可能子");
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        var seen = ok(cases.as(SATO).get(cases.review()).send());
        assertThat(seen.json().at("/explanation/basis/norm").asInt()).isEqualTo(Versions.NORM);
        var replayed = replay(request, dismissal);
        assertThat(replayed.bits())
                .isEqualTo(seen.json().at("/explanation/bits").asDouble());
        assertThat(replayed.basis().threshold())
                .isEqualTo(seen.json().at("/explanation/basis/threshold").asDouble());
        assertThat(replayed.lines()).hasSameSizeAs(seen.json().at("/explanation/lines"));
        double sum =
                replayed.lines().stream().mapToDouble(Explanation.Line::bits).sum();
        assertThat(sum).isCloseTo(replayed.bits(), org.assertj.core.api.Assertions.within(1e-9));
        var kept = rows.query("SELECT decision, norm_version, weights_version, tables_version FROM screening"
                        + " ORDER BY screened_at DESC, id DESC LIMIT 1")
                .getFirst();
        var versions = Versions.current();
        assertThat(kept)
                .containsEntry("decision", seen.at("/strength"))
                .containsEntry("norm_version", versions.norm())
                .containsEntry("weights_version", versions.weights())
                .containsEntry("tables_version", versions.tables());
    }

    private Explanation replay(String request, String dismissal) {
        return transactions.executeWrite(status -> {
            var asked = persons.read(file(RequestId.class, request)).orElseThrow();
            var file = file(DispositionId.class, dismissal);
            return screening
                    .compare(asked, List.of(file), Actor.job("test"), "REPLAY")
                    .getFirst()
                    .explanation();
        });
    }

    private <T extends Id> FileId file(Class<T> type, String path) {
        return FileId.of(
                publicIds.parse(type, path.substring(path.lastIndexOf('/') + 1)).orElseThrow());
    }

    private void assertAskedAndFoundDifferent(Persona person) {
        cases.declaresNothingElse(person);
        var request = cases.asks(person);
        var review = cases.review();
        ok(cases.opines(SATO, review, "DIFFERENT_PERSON"));
        ok(cases.opines(TANAKA, review, "DIFFERENT_PERSON"));
        var decided = ok(cases.as(SATO).get(review).send());
        assertThat(decided.at("/outcome")).isEqualTo("DIFFERENT_PERSON");
        assertThat(decided.at("/differentUntil")).isNotEmpty();
        withdraws(person, request);
    }

    /** How many reviews a new request of the same person opens; it is withdrawn at once. */
    private int asksAgain(Persona person) {
        var request = cases.asks(person);
        int open = cases.openReviews();
        withdraws(person, request);
        return open;
    }

    private void withdraws(Persona person, String request) {
        Answer withdrawn = cases.as(person)
                .post(request + "/withdrawal")
                .ifMatch(cases.reads(person, request).version())
                .json(Map.of())
                .send();
        ok(withdrawn);
    }

    private String outcomeNow(String token) {
        cases.advance(Duration.ofSeconds(5));
        cases.job("sign-status-lists");
        return cases.outcome(CHECKER, token);
    }
}
