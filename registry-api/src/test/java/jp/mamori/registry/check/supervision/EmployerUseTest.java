package jp.mamori.registry.check.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.CreateOrganisation;
import jp.mamori.registry.organisation.directory.NewOrganisation;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import jp.mamori.registry.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock stands at noon of 1 June 2026 in Japan: June 2026 and the months back to June 2025 are told. */
@RegistryTest
class EmployerUseTest {
    private static final Persona ONO = Persona.board("ono-supervisor", "大野 豊");
    private static final Persona CLERK = Persona.employer("use-clerk", "事務 花子");

    private final TestApi api;
    private final TestClock clock;
    private final Rows rows;
    private final Organisations organisations;
    private final CreateOrganisation createOrganisation;
    private final Ids ids;
    private final UUID officer;

    EmployerUseTest(
            TestApi api,
            TestClock clock,
            Rows rows,
            Organisations organisations,
            CreateOrganisation createOrganisation,
            Ids ids) {
        this.api = api;
        this.clock = clock;
        this.rows = rows;
        this.organisations = organisations;
        this.createOrganisation = createOrganisation;
        this.ids = ids;
        officer = organisations.enrol(
                ONO, organisations.authority("GOV-13", OrganisationKind.GOVERNOR, "東京都知事（保育主管部局）"), Role.SUPERVISOR);
    }

    @BeforeEach
    void noon() {
        clock.set(TestClock.START);
    }

    @Test
    void who_checked_nobody_for_twelve_months_comes_first_then_the_order_of_the_reading() {
        var active = employer("順一保育会", "ア", "13", null);
        employer("順二保育会", "ン", "13", null);
        var lapsed = employer("順三保育会", "カ", "13", null);
        check(active, "2025-05-31T15:00:00Z");
        check(lapsed, "2025-05-31T14:59:59Z");
        assertThat(namesOf(ONO, "順")).containsExactly("順三保育会", "順二保育会", "順一保育会");
        assertThat(of("順三保育会").path("checked").asBoolean()).isFalse();
        assertThat(of("順一保育会").path("checked").asBoolean()).isTrue();
    }

    @Test
    void checks_are_counted_by_month_of_japan_and_a_unit_counts_for_who_runs_it() {
        var provider = employer("数保育会", "カズ", "13", null);
        var nursery = unit("数第一保育園", provider);
        var decoy = employer("数えない会", "カゾエナイ", "13", null);
        for (var at : List.of("2026-04-30T14:59:59Z", "2026-04-30T15:00:00Z", "2026-05-20T00:00:00Z")) {
            check(provider, at);
        }
        check(nursery, "2026-05-21T00:00:00Z");
        check(decoy, "2026-05-21T00:00:00Z");
        var months = of("数保育会").get("months");
        assertThat(months).hasSize(13);
        assertThat(months.findValuesAsText("month")).startsWith("2025-06").endsWith("2026-06");
        assertThat(months.findValuesAsText("checks"))
                .containsExactly("0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1", "3", "0");
        assertThat(namesOf(ONO, "数第一")).isEmpty();
    }

    @Test
    void it_tells_whether_anybody_is_enrolled_and_the_month_of_the_last_sign_in() {
        var provider = employer("登録保育会", "トウロク", "13", null);
        var nursery = unit("登録第一保育園", provider);
        assertThat(of("登録保育会").get("enrolled").asBoolean()).isFalse();
        assertThat(of("登録保育会").get("lastSignIn").isNull()).isTrue();
        organisations.enrol(CLERK, nursery, Role.EMPLOYER_CHECKER);
        assertThat(of("登録保育会").get("enrolled").asBoolean()).isTrue();
        assertThat(of("登録保育会").get("lastSignIn").isNull()).isTrue();
        clock.set(Instant.parse("2026-06-30T14:59:59Z"));
        api.signIn(CLERK);
        assertThat(of("登録保育会").get("lastSignIn").asText()).isEqualTo("2026-06");
        clock.set(Instant.parse("2026-06-30T15:00:00Z"));
        api.signIn(CLERK);
        assertThat(of("登録保育会").get("lastSignIn").asText()).isEqualTo("2026-07");
    }

    @Test
    void of_an_applicant_no_month_is_kept() {
        api.signIn(Persona.applicant("use-applicant", "利用", "葵", java.time.LocalDate.of(1990, 1, 1)));
        assertThat(rows.query("SELECT sub FROM account WHERE applicant IS NOT NULL AND signed_in_month IS NOT NULL"))
                .isEmpty();
        assertThat(rows.query("SELECT sub FROM account WHERE sub = 'use-applicant'"))
                .hasSize(1);
    }

    @Test
    void an_authority_sees_the_employers_that_the_law_puts_under_it_and_no_other() {
        employer("所管東京保育会", "ア", "13", null);
        employer("所管川崎保育会", "イ", "14", "14130");
        employer("所管横浜保育会", "ウ", "14", "14100");
        organisation(OrganisationKind.MUNICIPALITY, "所管川崎市", "エ", "14", "14130", null);
        organisation(OrganisationKind.NATIONAL_UNIVERSITY_CORPORATION, "所管大学", "オ", "14", null, null);
        assertThat(namesOf(ONO, "所管")).containsExactly("所管東京保育会");
        assertThat(namesOf(supervisor("GOV-14", OrganisationKind.GOVERNOR), "所管"))
                .containsExactly("所管川崎保育会", "所管横浜保育会");
        assertThat(namesOf(supervisor("CITY-MAYOR-14130", OrganisationKind.CITY_MAYOR), "所管"))
                .containsExactly("所管川崎保育会");
        assertThat(namesOf(supervisor("BOE-14", OrganisationKind.PREFECTURAL_BOARD), "所管"))
                .containsExactly("所管川崎市");
        assertThat(namesOf(supervisor("CITY-BOE-14130", OrganisationKind.CITY_BOARD), "所管"))
                .isEmpty();
        var ministry = Persona.board("use-ministry", "本省 者");
        organisations.enrol(ministry, organisations.add(OrganisationKind.MINISTRY, "こども家庭庁"), Role.SUPERVISOR);
        assertThat(namesOf(ministry, "所管")).containsExactly("所管東京保育会", "所管川崎保育会", "所管横浜保育会", "所管川崎市", "所管大学");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition_over_both_groups() {
        for (int i = 0; i < 3; i++) {
            check(employer("頁確認" + i, "ページ", "47", null), "2026-05-01T00:00:00Z");
            employer("頁未確認" + i, "ページ", "47", null);
        }
        var okinawa = supervisor("GOV-47", OrganisationKind.GOVERNOR);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = page(okinawa, "?limit=2" + cursor).json();
            seen.addAll(namesIn(page));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 3)).allMatch(name -> name.startsWith("頁未確認"));
    }

    @Test
    void it_names_nobody_and_tells_no_outcome() {
        var provider = employer("匿名保育会", "トクメイ", "13", null);
        organisations.enrol(CLERK, provider, Role.EMPLOYER_CHECKER);
        check(provider, "2026-05-01T00:00:00Z");
        assertThat(page(ONO, "?limit=100").text()).contains("匿名保育会").doesNotContain("事務", "花子", "CURRENT");
    }

    private Persona supervisor(String code, OrganisationKind kind) {
        var persona = Persona.board("use-" + code.toLowerCase(java.util.Locale.ROOT), "監督 者");
        organisations.enrol(persona, organisations.authority(code, kind, code), Role.SUPERVISOR);
        return persona;
    }

    private Answer page(Persona persona, String query) {
        var answer = api.as(persona).get("/v1/employer-use" + query).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private List<String> namesOf(Persona persona, String beginning) {
        return namesIn(page(persona, "?limit=100").json()).stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private static List<String> namesIn(JsonNode page) {
        var names = new ArrayList<String>();
        page.get("items").forEach(item -> names.add(item.at("/employer/name").asText()));
        return names;
    }

    private JsonNode of(String name) {
        for (var item : page(ONO, "?limit=100").json().get("items")) {
            if (item.at("/employer/name").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError(name + " is not listed");
    }

    private OrganisationId employer(String name, String kana, String prefecture, @Nullable String city) {
        return organisation(OrganisationKind.CHILDCARE_PROVIDER, name, kana, prefecture, city, null);
    }

    private OrganisationId unit(String name, OrganisationId parent) {
        return organisation(OrganisationKind.NURSERY, name, "ユニット", "13", null, parent);
    }

    private OrganisationId organisation(
            OrganisationKind kind,
            String name,
            String kana,
            String prefecture,
            @Nullable String city,
            @Nullable OrganisationId parent) {
        var wanted =
                new NewOrganisation(kind, name, kana, null, new Prefecture(prefecture), null, city, parent, null, null);
        return ((CreateOrganisation.Outcome.Created) createOrganisation.create(wanted)).id();
    }

    private void check(OrganisationId organisation, String at) {
        rows.update(
                """
                INSERT INTO check_record (id, organisation, officer, purpose, occasion, outcome, number, reference_key, content_ct, checked_at)
                VALUES (?, ?, ?, 'CHILDCARE', 'NEW_HIRE', 'CURRENT_NO_RECORD', NULL, REPEAT('x', 32), 'x', ?)
                """,
                Uuids.bytes(ids.next()),
                Uuids.bytes(organisation.value()),
                Uuids.bytes(officer),
                at.replace("T", " ").replace("Z", ""));
    }
}
