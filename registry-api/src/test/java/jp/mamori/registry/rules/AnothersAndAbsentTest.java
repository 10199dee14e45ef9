package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.disposition.Board;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.DescribedOperation;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Persona;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On every operation with an id: what is another's, what is not there and what is no id answer byte for byte alike. */
@RegistryTest
class AnothersAndAbsentTest {
    private static final Persona MATSUMOTO = Cases.applicant("matsumoto", "松本", "葵");
    private static final Persona KIMURA = Cases.applicant("kimura", "木村", "花");
    private static final Persona ISHII = Cases.applicant("ishii", "石井", "蓮");

    private final TestApi api;
    private final Cases cases;
    private final Registry registry;

    AnothersAndAbsentTest(TestApi api, Organisations organisations, Rows rows, Registry registry) {
        this.api = api;
        this.registry = registry;
        cases = new Cases(api, organisations, rows);
    }

    @TestFactory
    List<DynamicTest> answer_alike() {
        var theirs = theirs();
        var tests = new ArrayList<DynamicTest>();
        for (var operation : DescribedOperation.all(registry)) {
            if (operation.open() || operation.forAnybodySignedIn()) {
                continue;
            }
            for (var variable : operation.variables()) {
                if (operation.typeOf(variable).equals("uuid")) {
                    // An entry of the access history is provable only once the log is signed: AccessHistoryTest.
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(
                        operation.name(), () -> hidden(operation, variable, theirs.get(operation.typeOf(variable)))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    /** Something that exists, with who may see it and who of the same role elsewhere may not. */
    private record Theirs(String id, TestApi owner, TestApi stranger) {}

    private Map<String, Theirs> theirs() {
        cases.declares(MATSUMOTO, List.of(), List.of(Cases.LICENCE));
        var dismissal = cases.dismissal("松本", "葵", Cases.LICENCE);
        cases.asks(MATSUMOTO);
        var review = cases.review();
        var request = cases.certified(KIMURA);
        var check = cases.checks(Cases.CHECKER, "none").at("/id");
        var board = api.as(Cases.SATO);
        var otherBoard = api.as(Cases.OSAKA);
        return Map.of(
                "DelayId", new Theirs(delay(board, review), board, otherBoard),
                "ReportId", new Theirs(retentionReport(board), board, otherBoard),
                "DispositionId", new Theirs(last(dismissal), board, otherBoard),
                "ReviewId", new Theirs(last(review), board, otherBoard),
                "RequestId", new Theirs(last(request), api.as(KIMURA), api.as(ISHII)),
                "CheckId", new Theirs(check, api.as(Cases.CHECKER), api.as(Cases.OTHER_CHECKER)));
    }

    private static String delay(TestApi drafter, String review) {
        return drafter.post("/v1/access-delays")
                .json(Map.of("review", last(review), "basis", "COURT_ORDER", "days", 30))
                .send()
                .at("/id");
    }

    private String retentionReport(TestApi drafter) {
        var content = jp.mamori.registry.disposition.Cases.statusDismissal("満1号");
        content.put("decidedOn", "1984-05-11");
        content.put("effectiveOn", "1984-05-11");
        jp.mamori.registry.disposition.Cases.with(content, "/person/birthDate", "1940-04-01");
        new Board(drafter, api.as(Cases.TANAKA)).recorded(content);
        return drafter.post("/v1/retention-reports").idempotencyKey().send().at("/id");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void hidden(DescribedOperation operation, String variable, Theirs existing) {
        assertThat(existing).as("one to hide, made in theirs()").isNotNull();
        var anothers = Nothing.call(operation, existing.stranger(), Map.of(variable, existing.id()));
        var absent = Nothing.call(operation, existing.stranger());
        var malformed = Nothing.call(operation, existing.stranger(), Map.of(variable, "nonsense"));
        assertThat(anothers.status()).as("%s", anothers).isEqualTo(404);
        assertThat(List.of(absent.status(), malformed.status())).containsOnly(404);
        assertThat(absent.body()).isEqualTo(anothers.body());
        assertThat(malformed.body()).isEqualTo(anothers.body());
        assertThat(told(absent)).isEqualTo(told(anothers)).isEqualTo(told(malformed));
        var owners = Nothing.call(operation, existing.owner(), Map.of(variable, existing.id()));
        assertThat(owners.body()).as("it exists: %s", owners).isNotEqualTo(anothers.body());
    }

    /** The headers but for the request's own id and time. */
    private static Map<String, List<String>> told(Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("x-request-id") || name.equalsIgnoreCase("date"));
        return headers;
    }
}
