package jp.mamori.registry.platform.openapi;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The generated description with what the generator cannot know.
 *
 * <p>Every operation may answer a problem; {@code IfMatch} and {@code IdempotencyKey} arguments are headers; an id is its text.
 * Source: OpenAPI 3.1.
 */
@Singleton
class ApiDescription {
    private static final String GENERATED = "META-INF/swagger/registry-api.yml";
    private static final String REF = "$ref";
    private static final Map<String, Map<String, Object>> HEADERS = Map.of(
            "#/components/schemas/IfMatch", header("If-Match", "The entity tag that was read", "^\"[0-9]{1,18}\"$"),
            "#/components/schemas/IdempotencyKey",
                    header("Idempotency-Key", "A fresh key for each new creation", "^[!-~]{1,64}$"));

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> PROBLEM = Map.of(
            "type",
            "object",
            "description",
            "Problem document (RFC 9457); further members explain it",
            "required",
            List.of("type", "title", "status", "detail", "code"),
            "properties",
            Map.of(
                    "type", Map.of("type", "string", "format", "uri"),
                    "title", TEXT,
                    "status", Map.of("type", "integer"),
                    "detail", TEXT,
                    "code", Map.of("type", "string", "pattern", "^[a-z0-9-]+$"),
                    "errors",
                            Map.of(
                                    "type",
                                    "array",
                                    "items",
                                    Map.of(
                                            "type", "object",
                                            "required", List.of("pointer", "code", "message"),
                                            "properties", Map.of("pointer", TEXT, "code", TEXT, "message", TEXT)))));
    private static final Map<String, Object> ID =
            Map.of("type", "string", "pattern", "^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$");

    private final String yaml;

    ApiDescription() {
        var loader = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> document = loader.load(generated());
        operations(document).forEach(ApiDescription::complete);
        var schemas = schemas(document);
        schemas.keySet().removeIf(name -> HEADERS.containsKey("#/components/schemas/" + name));
        schemas.replaceAll((name, schema) -> isId(object(schema)) ? ID : schema);
        schemas.values().forEach(schema -> NullableMembers.mark(object(schema)));
        schemas.put("Problem", PROBLEM);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        yaml = new Yaml(options).dump(document);
    }

    String yaml() {
        return yaml;
    }

    private static String generated() {
        try (var file = ApiDescription.class.getClassLoader().getResourceAsStream(GENERATED)) {
            if (file == null) {
                throw new IllegalStateException(GENERATED + " was not generated");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(GENERATED, e);
        }
    }

    private static List<Map<String, Object>> operations(Map<String, Object> document) {
        var operations = new ArrayList<Map<String, Object>>();
        for (var path : object(document.get("paths")).values()) {
            object(path).values().stream()
                    .filter(value -> value instanceof Map)
                    .map(ApiDescription::object)
                    .forEach(operations::add);
        }
        return operations;
    }

    private static Map<String, Object> schemas(Map<String, Object> document) {
        return object(object(document.get("components")).get("schemas"));
    }

    private static void complete(Map<String, Object> operation) {
        object(operation.computeIfAbsent("responses", key -> new LinkedHashMap<>()))
                .putIfAbsent("default", problemResponse());
        var parameters = new ArrayList<Object>();
        if (operation.get("parameters") instanceof List<?> generated) {
            generated.forEach(parameter -> parameters.add(asHeader(object(parameter))));
        }
        headersFromBody(operation, parameters);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
    }

    /** Without a body of their own, POSTs have their arguments described as one: headers are taken out of it. */
    private static void headersFromBody(Map<String, Object> operation, List<Object> parameters) {
        if (!(operation.get("requestBody") instanceof Map<?, ?> body)) {
            return;
        }
        var media =
                object(object(object(body).get("content")).values().iterator().next());
        if (!(object(media.get("schema")).get("properties") instanceof Map<?, ?> properties)) {
            return;
        }
        var headers = properties.values().stream()
                .map(property -> HEADERS.get(String.valueOf(object(property).get(REF))))
                .toList();
        if (!headers.contains(null)) {
            parameters.addAll(headers);
            operation.remove("requestBody");
        }
    }

    private static boolean isId(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                && properties.size() == 1
                && properties.get("value") instanceof Map<?, ?> value
                && "uuid".equals(value.get("format"));
    }

    private static Map<String, Object> asHeader(Map<String, Object> parameter) {
        return parameter.get("schema") instanceof Map<?, ?> schema
                ? HEADERS.getOrDefault(String.valueOf(schema.get(REF)), parameter)
                : parameter;
    }

    private static Map<String, Object> header(String name, String description, String pattern) {
        return Map.of(
                "name",
                name,
                "in",
                "header",
                "required",
                true,
                "description",
                description,
                "schema",
                Map.of("type", "string", "pattern", pattern));
    }

    private static Map<String, Object> problemResponse() {
        var schema = Map.of(REF, "#/components/schemas/Problem");
        return Map.of(
                "description",
                "A problem (RFC 9457)",
                "content",
                Map.of("application/problem+json", Map.of("schema", schema)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
