package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.testing.DescribedOperation;
import jp.mamori.registry.testing.OpenApiCheck;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every bound that the description states for what is sent is kept: one more than it is refused, with its place. */
@RegistryTest
class BoundsTest {
    /** A check always answers: what is too long to be a certificate is not genuine; a file too large is 413. */
    private static final Set<String> ANSWERED_OTHERWISE = Set.of("/certificate", "/pdf");

    private static final JsonMapper JSON = new JsonMapper();

    private final Registry registry;
    private final JsonNode description;
    private final Map<String, TestApi> callers = new HashMap<>();

    BoundsTest(TestApi api, Organisations organisations, Rows rows, Registry registry) {
        this.registry = registry;
        description = OpenApiCheck.of(registry).description();
        var cases = new Cases(api, organisations, rows);
        var officer = Persona.board("bounds-officer", "長 さ");
        organisations.enrol(officer, cases.board, Role.BOARD_DRAFTER, Role.BOARD_APPROVER);
        var checker = Persona.employer("bounds-checker", "長 い");
        organisations.enrol(checker, cases.school, Role.EMPLOYER_CHECKER);
        callers.put("BOARD_DRAFTER", api.as(officer));
        callers.put("BOARD_APPROVER", api.as(officer));
        callers.put("EMPLOYER_CHECKER", api.as(checker));
        callers.put("APPLICANT", api.as(Cases.applicant("bounds-applicant", "長井", "葵")));
    }

    /** A bounded member of a body. */
    private record Bound(String pointer, JsonNode tooMuch) {}

    @TestFactory
    List<DynamicTest> one_more_than_the_bound_is_refused() {
        var tests = new ArrayList<DynamicTest>();
        for (var operation : DescribedOperation.all(registry)) {
            if (operation.hasBody() && !operation.open()) {
                var body = JSON.<JsonNode>valueToTree(SampleBodies.of(operation));
                for (var bound : bounds(schema(operation), "", body)) {
                    tests.add(DynamicTest.dynamicTest(
                            operation.name() + " " + bound.pointer(), () -> refused(operation, body, bound)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests;
    }

    private void refused(DescribedOperation operation, JsonNode faultless, Bound bound) {
        var body = faultless.deepCopy();
        var at = bound.pointer().lastIndexOf('/');
        ((ObjectNode) body.at(bound.pointer().substring(0, at)))
                .set(bound.pointer().substring(at + 1), bound.tooMuch());
        var variables = new HashMap<String, String>();
        operation.variables().forEach(name -> variables.put(name, Nothing.absent(operation.typeOf(name))));
        var caller = callers.get(operation.roles().stream()
                .filter(callers::containsKey)
                .findFirst()
                .orElseThrow());
        var answer = operation.request(caller, variables, body).send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        if (bound.pointer().equals("/cursor")) {
            assertThat(answer.at("/code")).isEqualTo("cursor-invalid");
            return;
        }
        var told = new TreeSet<>(answer.json().path("errors").findValuesAsText("pointer"));
        assertThat(told).anyMatch(pointer -> pointer.startsWith(bound.pointer()));
    }

    private JsonNode schema(DescribedOperation operation) {
        return operation.node().at("/requestBody/content").elements().next().get("schema");
    }

    private List<Bound> bounds(JsonNode schema, String place, JsonNode sample) {
        var found = new ArrayList<Bound>();
        resolved(schema).path("properties").fields().forEachRemaining(member -> {
            var pointer = place + "/" + member.getKey();
            var bounded = resolved(member.getValue());
            var value = sample.path(member.getKey());
            if (ANSWERED_OTHERWISE.contains(pointer)) {
                return;
            }
            if (bounded.has("maxItems")) {
                found.add(new Bound(pointer, list(bounded.get("maxItems").asInt() + 1, value)));
            } else if (bounded.has("maxLength")) {
                var tooLong = "長".repeat(bounded.get("maxLength").asInt() + 1);
                found.add(new Bound(pointer, JSON.getNodeFactory().textNode(tooLong)));
            } else if (value.isObject()) {
                found.addAll(bounds(bounded, pointer, value));
            }
        });
        return found;
    }

    private static ArrayNode list(int size, JsonNode sample) {
        var list = JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            list.add(sample.isArray() && !sample.isEmpty() ? sample.get(0) : null);
        }
        return list;
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(description.at(schema.get("$ref").asText().substring(1)));
        }
        for (var either : List.of("anyOf", "allOf")) {
            if (schema.has(either)) {
                return resolved(schema.get(either).get(0));
            }
        }
        return schema;
    }
}
