package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.DescribedOperation;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every role against every operation of the API's description, which is made from the annotations that admit. */
@RegistryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesAndRoutesTest {
    private static final Persona APPLICANT = Cases.applicant("matrix-applicant", "松本", "葵");

    private final TestApi api;
    private final Cases cases;
    private final List<DescribedOperation> operations;
    private final Map<String, Persona> personas = new TreeMap<>();
    private final Map<String, TestApi> roles = new TreeMap<>();
    private final Map<String, TestApi> strangers;

    RolesAndRoutesTest(TestApi api, Organisations organisations, Rows rows, Registry registry) {
        this.api = api;
        cases = new Cases(api, organisations, rows);
        operations = DescribedOperation.all(registry);
        for (var role : EnumSet.allOf(Role.class)) {
            var persona = Persona.board("only-" + role.name().toLowerCase(Locale.ROOT), role.name());
            var ofEmployer = role == Role.EMPLOYER_CHECKER || role == Role.EMPLOYER_MANAGER;
            organisations.enrol(persona, ofEmployer ? cases.school : cases.board, role);
            personas.put(role.name(), persona);
        }
        personas.put("APPLICANT", APPLICANT);
        var ended = endedSession(organisations);
        strangers = Map.of(
                "nobody",
                api,
                "nonsense",
                api.withToken("nonsense"),
                "a late token",
                lateToken(),
                "an ended session of every role",
                ended);
        signIn();
    }

    private void signIn() {
        personas.forEach((role, persona) -> roles.put(role, api.as(persona)));
    }

    private TestApi endedSession(Organisations organisations) {
        var persona = Persona.board("ended", "終了");
        organisations.enrol(persona, cases.board, Role.values());
        var session = api.as(persona);
        assertThat(session.post("/v1/sessions/ending").send().status()).isEqualTo(204);
        return session;
    }

    private TestApi lateToken() {
        var now = cases.now();
        cases.setClock(now.minus(Duration.ofMinutes(11)));
        try {
            return api.as(APPLICANT);
        } finally {
            cases.setClock(now);
        }
    }

    @Test
    void the_description_names_every_role_there_is_and_no_other() {
        var named = operations.stream()
                .flatMap(operation -> operation.roles().stream())
                .distinct();
        assertThat(roles.keySet()).containsAll(named.toList()).hasSize(Role.values().length + 1);
        assertThat(operations).hasSizeGreaterThan(30);
    }

    @Test
    void a_controller_says_it_on_the_class_or_on_its_routes_never_on_both() {
        var both = new ClassFileImporter()
                .importPackages("jp.mamori.registry").stream()
                        .filter(type -> type.isAnnotatedWith(ForOfficers.class))
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(ForOfficers.class)))
                        .toList();
        assertThat(both).isEmpty();
    }

    @TestFactory
    List<DynamicTest> who_may_call_what() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> everybodyCalls(operation)))
                .toList();
    }

    private void everybodyCalls(DescribedOperation operation) {
        var expected = new TreeMap<String, String>();
        var found = new TreeMap<String, String>();
        roles.forEach((role, caller) -> {
            var answer = Nothing.call(operation, caller);
            expected.put(role, admits(operation, role) ? "admitted" : "refused");
            found.put(role, admitted(answer));
        });
        if (operation.name().equals("POST /v1/sessions/ending")) {
            signIn();
        }
        for (var stranger : strangers.entrySet()) {
            var answer = Nothing.call(operation, stranger.getValue());
            expected.put(stranger.getKey(), operation.open() ? "admitted" : "not signed in");
            found.put(stranger.getKey(), admitted(answer));
        }
        assertThat(found).as(operation.name()).isEqualTo(expected);
    }

    private static boolean admits(DescribedOperation operation, String role) {
        return operation.open()
                || operation.forAnybodySignedIn()
                || operation.roles().contains(role);
    }

    private static String admitted(Answer answer) {
        if (answer.status() < 400) {
            return "admitted";
        }
        if (answer.status() >= 500) {
            return answer.toString();
        }
        return switch (answer.at("/code")) {
            case "sign-in-required", "session-ended" -> "not signed in";
            case "role-required", "applicant-required", "forbidden" -> "refused";
            default -> "admitted";
        };
    }
}
