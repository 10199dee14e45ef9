package jp.mamori.registry.organisation.requestcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class RequestCodeTest {
    private static final Persona CHECKER = Persona.employer("checker", "確認 係");
    private static final Map<String, Object> WANTED = Map.of("purpose", "TEACHING", "occasion", "PART_TIME");

    private final TestApi api;
    private final Organisations organisations;
    private final PublicIds publicIds;
    private final EveryInsertFails everyInsertFails;
    private final TestClock clock;
    private TestApi checker;
    private OrganisationId other;

    RequestCodeTest(
            TestApi api,
            Organisations organisations,
            PublicIds publicIds,
            EveryInsertFails everyInsertFails,
            TestClock clock) {
        this.api = api;
        this.organisations = organisations;
        this.publicIds = publicIds;
        this.everyInsertFails = everyInsertFails;
        this.clock = clock;
    }

    @BeforeEach
    void employer() {
        clock.set(TestClock.START);
        var persona = Persona.employer(CHECKER.sub() + System.nanoTime(), CHECKER.name());
        organisations.enrol(
                persona, organisations.add(OrganisationKind.SCHOOL_CORPORATION, "学校法人あおば"), Role.EMPLOYER_CHECKER);
        other = organisations.add(OrganisationKind.SCHOOL_CORPORATION, "学校法人みどり");
        checker = api.as(persona);
    }

    @Test
    void a_code_fills_in_employer_purpose_and_occasion_until_it_expires() {
        var made = checker.post("/v1/request-codes").json(WANTED).send();
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        var code = made.at("/code");
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        var applicant = Persona.applicant("asks", "川", "蒼", LocalDate.of(1990, 1, 1));
        var typed = code.substring(0, 4).toLowerCase() + "-" + code.substring(4);
        var read = api.as(applicant).get("/v1/request-codes/" + typed).send();
        assertThat(read.at("/employer/name")).isEqualTo("学校法人あおば");
        assertThat(read.at("/occasion")).isEqualTo("PART_TIME");
        clock.advance(Duration.ofDays(90));
        assertThat(api.as(applicant).get("/v1/request-codes/" + code).send().status())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_and_a_malformed_code_answer_the_same() {
        var unknown = checker.get("/v1/request-codes/00000000").send();
        var malformed = checker.get("/v1/request-codes/nonsense-and-more").send();
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(malformed.text()).isEqualTo(unknown.text());
        assertThat(api.get("/v1/request-codes/00000000").send().status()).isEqualTo(401);
    }

    @Test
    void only_checkers_and_managers_of_an_employer_make_codes_and_only_for_their_units() {
        var officer = Persona.board("code-officer", "役 人");
        organisations.enrol(
                officer,
                organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会"),
                Role.BOARD_DRAFTER);
        assertThat(api.as(officer).post("/v1/request-codes").json(WANTED).send().at("/code"))
                .isEqualTo("role-required");
        var foreign = checker.post("/v1/request-codes")
                .json(Map.of("unit", publicIds.text(other), "purpose", "TEACHING", "occasion", "NEW_HIRE"))
                .send();
        assertThat(foreign.at("/errors/0/pointer")).isEqualTo("/unit");
        var empty =
                checker.post("/v1/request-codes").json(Map.of("purpose", "FUN")).send();
        assertThat(empty.at("/errors/0/code")).isEqualTo("unknown-code");
        assertThat(empty.at("/errors/1/code")).isEqualTo("required");
    }

    @Test
    void nothing_is_half_written() {
        assertThat(everyInsertFails.in(() ->
                        () -> checker.post("/v1/request-codes").json(WANTED).send()))
                .contains("request_code", "audit_outbox");
    }
}
