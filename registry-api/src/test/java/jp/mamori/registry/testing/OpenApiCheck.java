package jp.mamori.registry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** Holds answers against the API's description: status, media type, and the body against its JSON schema (2020-12). */
public final class OpenApiCheck {
    private static final Map<Registry, OpenApiCheck> CHECKS = new ConcurrentHashMap<>();

    private final JsonNode description;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private OpenApiCheck(Registry registry) {
        var yaml = new TestApi(registry).get("/openapi").sendUnchecked().text();
        description = new JsonMapper().valueToTree(new Yaml().load(yaml));
        forbidUndescribedMembers();
    }

    public static OpenApiCheck of(Registry registry) {
        return CHECKS.computeIfAbsent(registry, OpenApiCheck::new);
    }

    public JsonNode description() {
        return description;
    }

    /** Schemas say what there is; in tests they also say that there is nothing else. */
    private void forbidUndescribedMembers() {
        for (var schema : description.at("/components/schemas")) {
            var open = schema.has("additionalProperties") || schema.has("allOf") || schema.has("oneOf");
            var problem = schema.at("/properties/code").isObject()
                    && schema.at("/properties/detail").isObject();
            if (schema.has("properties") && !open && !problem) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    /** Every operation, such as {@code GET /v1/checks/{id}}. */
    public SortedSet<String> operations() {
        var operations = new TreeSet<String>();
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The operation that a request is for. */
    public String operationOf(String method, String path) {
        var found = operation(method, path.replaceFirst("\\?.*", ""));
        return found == null ? method + " " + path : method + " " + found.template();
    }

    void check(String method, String path, Answer answer) {
        var plain = path.replaceFirst("\\?.*", "");
        var described = operation(method, plain);
        if (described == null) {
            if (answer.status() < 400) {
                throw new AssertionError(method + " " + plain + " is not described");
            }
            return;
        }
        var responses = described.node().get("responses");
        var status =
                responses.has("" + answer.status()) ? "" + answer.status() : answer.status() >= 400 ? "default" : null;
        if (status == null) {
            throw new AssertionError(method + " " + plain + " answers an undescribed " + answer.status());
        }
        checkBody(described.pointer() + "/responses/" + status, responses.get(status), answer);
    }

    private void checkBody(String pointer, JsonNode response, Answer answer) {
        if (!response.has("content")) {
            return;
        }
        var mediaType = answer.header("Content-Type").replaceFirst(";.*", "");
        var content = response.get("content").get(mediaType);
        if (content == null) {
            throw new AssertionError(pointer + " has no " + mediaType + ": " + answer);
        }
        if (mediaType.endsWith("json") && content.has("schema")) {
            var root = ((ObjectNode) description.deepCopy());
            root.put(
                    "$ref", pointer + "/content/" + mediaType.replace("/", "~1").replace("+", "%2B") + "/schema");
            var errors = schemas.getSchema(root).validate(answer.json());
            if (!errors.isEmpty()) {
                throw new AssertionError(pointer + ": " + errors + " in " + answer);
            }
        }
    }

    private record Operation(String template, String pointer, JsonNode node) {}

    private Operation operation(String method, String path) {
        var paths = description.get("paths").fields();
        Operation best = null;
        while (paths.hasNext()) {
            var entry = paths.next();
            var template = Pattern.compile(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
            var operation = entry.getValue().get(method.toLowerCase(Locale.ROOT));
            var literal = !entry.getKey().contains("{");
            if (operation != null && template.matcher(path).matches() && (best == null || literal)) {
                var escaped =
                        entry.getKey().replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
                best = new Operation(
                        entry.getKey(), "#/paths/" + escaped + "/" + method.toLowerCase(Locale.ROOT), operation);
            }
        }
        return best;
    }
}
