package jp.mamori.registry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the API's description.
 *
 * @param path template such as {@code /v1/dispositions/{id}}
 */
public record DescribedOperation(String method, String path, JsonNode node) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Every described operation. */
    public static List<DescribedOperation> all(Registry registry) {
        var all = new ArrayList<DescribedOperation>();
        OpenApiCheck.of(registry)
                .description()
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    var name = method.getKey().toUpperCase(Locale.ROOT);
                    if (METHODS.contains(name)) {
                        all.add(new DescribedOperation(name, path.getKey(), method.getValue()));
                    }
                }));
        return all;
    }

    public String name() {
        return method + " " + path;
    }

    /** Whether anybody may call it without sign-in. */
    public boolean open() {
        return alternatives().anyMatch(JsonNode::isEmpty);
    }

    /** Whether anybody signed in may call it. */
    public boolean forAnybodySignedIn() {
        return alternatives()
                .anyMatch(alternative ->
                        alternative.has("session") && alternative.get("session").isEmpty());
    }

    /** The roles of which one is enough. */
    public Set<String> roles() {
        var roles = new TreeSet<String>();
        alternatives().forEach(alternative -> alternative.path("session").forEach(role -> roles.add(role.asText())));
        return roles;
    }

    private Stream<JsonNode> alternatives() {
        return StreamSupport.stream(node.get("security").spliterator(), false);
    }

    /** The names of the path's variables. */
    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The schema of a path variable, such as {@code DispositionId}; {@code uuid} or {@code string} for a text. */
    public String typeOf(String variable) {
        for (var parameter : node.path("parameters")) {
            if (variable.equals(parameter.path("name").asText())) {
                var reference = parameter.at("/schema/$ref").asText("");
                return reference.isEmpty()
                        ? parameter
                                .at("/schema/format")
                                .asText(parameter.at("/schema/type").asText())
                        : reference.substring(reference.lastIndexOf('/') + 1);
            }
        }
        throw new AssertionError(name() + " does not describe " + variable);
    }

    public boolean hasBody() {
        return node.has("requestBody");
    }

    /** A request to it with these path variables, this body where it takes one, and the headers it demands. */
    public TestRequest request(TestApi caller, Map<String, String> variables, Object body) {
        var address = VARIABLE.matcher(path).replaceAll(found -> variables.get(found.group(1)));
        var request = caller.request(method, address);
        for (var parameter : node.path("parameters")) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> request.ifMatch(999_999);
                case "Idempotency-Key" -> request.idempotencyKey();
                default -> {}
            }
        }
        return hasBody() ? request.json(body) : request;
    }
}
