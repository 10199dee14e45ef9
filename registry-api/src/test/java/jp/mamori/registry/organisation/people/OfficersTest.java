package jp.mamori.registry.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.EveryInsertFails;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;

@RegistryTest
class OfficersTest {
    private static final Persona SATO = Persona.board("sato", "佐藤 花子");
    private static final Persona TANAKA = Persona.board("tanaka", "田中 一郎");

    private final TestApi api;
    private final Organisations organisations;
    private final Rows rows;
    private final EveryInsertFails everyInsertFails;
    private final OrganisationId tokyo;
    private final OrganisationId osaka;

    OfficersTest(TestApi api, Organisations organisations, Rows rows, EveryInsertFails everyInsertFails) {
        this.api = api;
        this.organisations = organisations;
        this.rows = rows;
        this.everyInsertFails = everyInsertFails;
        tokyo = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        osaka = organisations.authority("BOE-27", OrganisationKind.PREFECTURAL_BOARD, "大阪府教育委員会");
        organisations.enrol(SATO, tokyo, Role.BOARD_DRAFTER);
        organisations.enrol(TANAKA, tokyo, Role.BOARD_APPROVER);
        organisations.enrol(TANAKA, osaka, Role.BOARD_APPROVER);
    }

    private static Answer members(TestApi as) {
        return as.get("/v1/members").send();
    }

    @Test
    void with_roles_in_one_organisation_no_header_is_needed() {
        assertThat(members(api.as(SATO)).json().at("/items").findValuesAsText("displayName"))
                .containsExactlyInAnyOrder("佐藤 花子", "田中 一郎");
    }

    @Test
    void with_roles_in_two_the_header_says_which() {
        var tanaka = api.as(TANAKA);
        assertThat(members(tanaka).at("/code")).isEqualTo("role-required");
        assertThat(members(tanaka.actingFor(osaka)).json().at("/items").findValuesAsText("displayName"))
                .containsExactly("田中 一郎");
        assertThat(members(tanaka.actingFor(tokyo)).json().at("/items")).hasSize(2);
    }

    @Test
    void another_organisation_or_nonsense_in_the_header_gives_no_role() {
        var sato = api.as(SATO);
        assertThat(members(sato.actingFor(osaka)).at("/code")).isEqualTo("role-required");
        var nonsense =
                sato.get("/v1/members").header("Mamori-Organisation", "org_x").send();
        assertThat(nonsense.at("/code")).isEqualTo("role-required");
    }

    @Test
    void a_role_that_ended_yesterday_gives_nothing_and_one_that_ends_today_does() {
        var suzuki = Persona.board("suzuki", "鈴木 次郎");
        var person = organisations.enrol(suzuki, osaka, Role.BOARD_DRAFTER);
        var session = api.as(suzuki);
        var id = jp.mamori.registry.platform.id.Uuids.bytes(person);
        rows.update(
                "UPDATE membership SET from_on = '2026-01-01', until_on = '2026-06-01' WHERE natural_person = ?",
                (Object) id);
        assertThat(members(session).status()).isEqualTo(200);
        rows.update("UPDATE membership SET until_on = '2026-05-31' WHERE natural_person = ?", (Object) id);
        assertThat(members(session).at("/code")).isEqualTo("role-required");
        rows.update(
                "UPDATE membership SET from_on = '2026-06-02', until_on = NULL WHERE natural_person = ?", (Object) id);
        assertThat(members(session).at("/code")).isEqualTo("role-required");
        rows.update("DELETE FROM membership WHERE natural_person = ?", (Object) id);
    }

    @Test
    void a_second_account_is_the_same_person() {
        var second = Persona.board("sato-2", "佐藤 花子");
        var person = organisations.enrol(SATO, tokyo, Role.BOARD_DRAFTER);
        organisations.addAccount(person, second);
        assertThat(members(api.as(second)).status()).isEqualTo(200);
        assertThat(rows.query("SELECT DISTINCT natural_person FROM account WHERE sub LIKE 'sato%'"))
                .hasSize(1);
    }

    @Test
    void names_are_sealed_in_the_table() {
        assertThat(rows.query("SELECT HEX(display_ct) AS h FROM natural_person"))
                .allSatisfy(row -> assertThat(row.get("h").toString())
                        .doesNotContain(java.util.HexFormat.of()
                                .withUpperCase()
                                .formatHex("佐藤".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void reading_the_members_is_an_event_of_each() {
        var before = rows.count("audit_outbox");
        var sato = api.as(SATO);
        members(sato);
        assertThat(rows.count("audit_outbox"))
                .as("one sign-in, two people read")
                .isEqualTo(before + 3);
    }

    @Test
    void a_first_sign_in_is_whole_or_not_at_all() {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        var tables = everyInsertFails.in(() -> {
            var yamada = Persona.applicant("yamada-" + number.incrementAndGet(), "山田", "太郎", LocalDate.of(1990, 4, 1));
            return () -> api.signIn(yamada);
        });
        assertThat(tables).contains("natural_person", "account", "audit_outbox", "subject_counter");
    }

    @Test
    void a_read_that_cannot_be_logged_is_not_answered() {
        var sato = api.as(SATO);
        var tables = everyInsertFails.in(() -> () -> members(sato));
        assertThat(tables).containsExactly("audit_outbox", "audit_pending", "subject_counter");
    }
}
