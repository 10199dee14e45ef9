package jp.mamori.registry.disposition.licencetask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.disposition.Cases;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A designated city dismisses; the prefecture that granted the licence has to act. */
@RegistryTest
class LicenceTaskTest {
    private static final Persona CITY_1 = Persona.board("city-1", "市 一");
    private static final Persona CITY_2 = Persona.board("city-2", "市 二");
    private static final Persona TOKYO_1 = Persona.board("tokyo-1", "都 一");
    private static final Persona TOKYO_2 = Persona.board("tokyo-2", "都 二");
    private static final Persona CHIBA = Persona.board("chiba", "千葉 一");

    private static int cases;

    private final TestApi api;
    private final Organisations organisations;
    private Board city;
    private Board tokyo;
    private TestApi chiba;

    LicenceTaskTest(TestApi api, Organisations organisations) {
        this.api = api;
        this.organisations = organisations;
    }

    @BeforeEach
    void boards() {
        var yokohama = organisations.authority("CITY-BOE-14100", OrganisationKind.CITY_BOARD, "横浜市教育委員会");
        var board = organisations.authority("BOE-13", OrganisationKind.PREFECTURAL_BOARD, "東京都教育委員会");
        var other = organisations.authority("BOE-12", OrganisationKind.PREFECTURAL_BOARD, "千葉県教育委員会");
        organisations.enrol(CITY_1, yokohama, Role.BOARD_DRAFTER);
        organisations.enrol(CITY_2, yokohama, Role.BOARD_APPROVER);
        organisations.enrol(TOKYO_1, board, Role.BOARD_DRAFTER);
        organisations.enrol(TOKYO_2, board, Role.BOARD_APPROVER);
        organisations.enrol(CHIBA, other, Role.BOARD_DRAFTER);
        city = new Board(api.as(CITY_1), api.as(CITY_2));
        tokyo = new Board(api.as(TOKYO_1), api.as(TOKYO_2));
        chiba = api.as(CHIBA);
    }

    @Test
    void a_dismissal_by_a_city_puts_the_lapse_on_the_list_of_the_prefecture_that_granted_the_licence() {
        var dismissal = city.recorded(Cases.dismissal("市" + cases++));
        var task = taskOf(dismissal);
        assertThat(task.at("/kind").asText()).isEqualTo("RECORD");
        assertThat(task.at("/dueOn").asText())
                .as("five working days after Monday 1 June")
                .isEqualTo("2026-06-08");
        assertThat(task.at("/overdue").asBoolean()).isFalse();
        assertThat(task.at("/dismissal/authority/name").asText()).isEqualTo("横浜市教育委員会");
        assertThat(tasks(chiba, dismissal)).isEmpty();
        assertThat(city.read(dismissal).at("/state")).isEqualTo("IN_FORCE");
        assertThat(tokyo.read(dismissal).status())
                .as("the dismissal itself stays the city's")
                .isEqualTo(404);
    }

    @Test
    void recording_the_lapse_closes_the_task_and_later_steps_of_the_dismissal_open_new_ones() {
        var dismissal = city.recorded(Cases.dismissal("市" + cases++));
        var decoy = city.recorded(Cases.dismissal("市" + cases++));
        var lapse = tokyo.recorded(lapseOf(dismissal));
        assertThat(lapse.at("/arisesFrom")).isEqualTo(dismissal.at("/id"));
        assertThat(tasks(tokyo.drafter(), dismissal)).isEmpty();

        var stayed = city.changed("stay", dismissal, Cases.basis(false));
        assertThat(taskOf(dismissal).at("/kind").asText()).isEqualTo("STAY");
        assertThat(taskOf(dismissal).at("/disposition").asText()).isEqualTo(lapse.at("/id"));
        var lapseStayed = tokyo.changed("stay", lapse, Cases.basis(false));
        assertThat(tasks(tokyo.drafter(), dismissal)).isEmpty();

        var tooEarly = tokyo.approve(Board.done(tokyo.propose("resumption", lapseStayed, Cases.basis(false))));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.at("/code")).isEqualTo("dismissal-not-in-force");

        var resumed = city.changed("resumption", stayed, Cases.basis(false));
        assertThat(taskOf(dismissal).at("/kind").asText()).isEqualTo("RESUME");
        Board.done(tokyo.approve(tokyo.read(lapseStayed)));
        assertThat(tasks(tokyo.drafter(), dismissal)).isEmpty();

        city.changed("annulment", resumed, Cases.basis(true));
        assertThat(taskOf(dismissal).at("/kind").asText()).isEqualTo("ANNUL");
        tokyo.changed("annulment", tokyo.read(lapse), Cases.basis(true));
        assertThat(tasks(tokyo.drafter(), dismissal)).isEmpty();
        assertThat(taskOf(decoy).at("/kind").asText()).isEqualTo("RECORD");
    }

    @Test
    void a_dismissal_annulled_before_the_lapse_was_recorded_takes_it_off_the_list() {
        var dismissal = city.recorded(Cases.dismissal("市" + cases++));
        city.changed("annulment", dismissal, Cases.basis(true));
        assertThat(tasks(tokyo.drafter(), dismissal)).isEmpty();
        var tooLate = tokyo.approve(tokyo.submitted(lapseOf(dismissal)));
        assertThat(tooLate.at("/code")).isEqualTo("dismissal-not-in-force");
    }

    @Test
    void a_lapse_names_only_a_dismissal_that_the_authority_knows_and_that_fits_its_ground() {
        var dismissal = city.recorded(Cases.dismissal("市" + cases++));
        var foreign = chiba.post("/v1/dispositions")
                .json(lapseOf(dismissal))
                .idempotencyKey()
                .send();
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/errors/0/code")).isEqualTo("arises-from-unknown");
        var otherGround = tokyo.draft(Cases.with(lapseOf(dismissal), "/ground/statutory", "L10_1_3"));
        assertThat(otherGround.at("/errors/0/pointer")).isEqualTo("/arisesFrom");
    }

    @Test
    void the_dismissal_is_found_by_authority_kind_day_and_number_without_its_person() {
        String number = "探" + cases++;
        var theirs = city.recorded(Cases.with(Cases.dismissal(number + "－１号"), "/decidedOn", "2026-04-20"));
        var own = tokyo.recorded(Cases.statusDismissal(number + "-2号"));
        tokyo.submitted(Cases.dismissal(number + "-3号"));
        var answer = search(tokyo, Map.of("caseNumber", number));
        assertThat(numbers(answer)).as("the latest first").containsExactly(number + "-2号", number + "－１号");
        assertThat(answer.at("/items/1/lapseDueOn")).isEqualTo("2026-06-08");
        assertThat(answer.at("/items/1/dismissal/authority/name")).isEqualTo("横浜市教育委員会");
        assertThat(answer.at("/complete")).isEqualTo("true");
        assertThat(answer.text()).doesNotContain("花子", "1985-04-01");
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number, "kind", "STATUS_DISMISSAL"))))
                .containsExactly(number + "-2号");
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number + "-1")))).containsExactly(number + "－１号");
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number, "decidedUntil", "2026-04-20"))))
                .containsExactly(number + "－１号");
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number, "decidedFrom", "2026-04-21"))))
                .containsExactly(number + "-2号");
        String yokohama = theirs.json().at("/authority/id").asText();
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number, "authority", yokohama))))
                .containsExactly(number + "－１号");
        assertThat(numbers(search(city, Map.of("caseNumber", number)))).containsExactly(number + "－１号");
        city.changed("annulment", theirs, Cases.basis(true));
        assertThat(numbers(search(tokyo, Map.of("caseNumber", number)))).containsExactly(own.at("/content/caseNumber"));
    }

    @Test
    void which_dismissal_it_is_is_told_to_whom_it_concerns_and_to_nobody_else() {
        var dismissal = city.recorded(Cases.dismissal("市" + cases++));
        String path = "/v1/dismissals/" + dismissal.at("/id");
        var told = tokyo.approver().get(path).send();
        assertThat(told.at("/caseNumber")).isEqualTo(dismissal.at("/content/caseNumber"));
        assertThat(told.text()).doesNotContain("花子", "1985-04-01");
        assertThat(chiba.get(path).send().status()).isEqualTo(404);
        var lapse = tokyo.recorded(lapseOf(dismissal));
        assertThat(tokyo.drafter()
                        .get("/v1/dismissals/" + lapse.at("/id"))
                        .send()
                        .status())
                .as("no dismissal")
                .isEqualTo(404);
        var journal = city.drafter()
                .get("/v1/dispositions/" + dismissal.at("/id") + "/journal")
                .send();
        assertThat(journal.text()).contains("東京都教育委員会");
    }

    @Test
    void a_search_that_cannot_be_read_names_each_member() {
        var refused = tokyo.drafter()
                .post("/v1/dismissals/search")
                .json(Map.of(
                        "kind", "LICENCE_LAPSE", "authority", "org_x", "decidedFrom", "2026-02-30", "caseNumber", "-"))
                .send();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/kind", "/authority", "/decidedFrom", "/caseNumber");
    }

    private static Answer search(Board who, Map<String, Object> wanted) {
        return Board.done(
                who.drafter().post("/v1/dismissals/search").json(wanted).send());
    }

    private static List<String> numbers(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.at("/dismissal/caseNumber").asText())
                .toList();
    }

    private static Map<String, Object> lapseOf(Answer dismissal) {
        var lapse = Cases.lapse("失" + cases++);
        lapse.put("arisesFrom", dismissal.at("/id"));
        return lapse;
    }

    private JsonNode taskOf(Answer dismissal) {
        var tasks = tasks(tokyo.drafter(), dismissal);
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    private static List<JsonNode> tasks(TestApi who, Answer dismissal) {
        var answer = who.get("/v1/licence-tasks").send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .filter(task -> task.at("/dismissal/id").asText().equals(dismissal.at("/id")))
                .toList();
    }
}
