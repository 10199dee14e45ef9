package jp.mamori.registry.platform.openapi;

import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The generated description with what the generator cannot know.
 *
 * <p>Every operation may answer a problem and says whom it admits; {@code IfMatch} and {@code IdempotencyKey} arguments are headers; an id is its text.
 * Source: OpenAPI 3.1.
 */
@Singleton
class ApiDescription {
    private static final String GENERATED = "META-INF/swagger/registry-api.yml";
    private static final String REF = "$ref";
    private static final Map<String, Map<String, Object>> HEADERS = Map.of(
            "#/components/schemas/IfMatch", header("If-Match", "The entity tag that was read", "^\"[0-9]{1,18}\"$", 20),
            "#/components/schemas/IdempotencyKey",
                    header("Idempotency-Key", "A fresh key for each new creation", "^[!-~]{1,64}$", 64));

    private static final Map<String, Object> ID =
            Map.of("type", "string", "pattern", "^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$", "maxLength", 30);

    private final String yaml;

    ApiDescription(Router router, OperationSecurity operationSecurity) {
        var loader = new Yaml(new DatesAsText());
        Map<String, Object> document = loader.load(generated());
        var routes = new DescribedRoutes(router);
        for (var operation : operations(document)) {
            var security = operationSecurity.of(routes.of(operation.method(), operation.path()));
            operation.node().put("security", security);
            headers(operation.node());
            ProblemAnswers.addTo(operation.node(), operation.path(), security);
        }
        routes.rests().forEach((path, rest) -> addRest(object(document.get("paths")), path, rest));
        document.put(
                "servers",
                List.of(Map.of(
                        "url", "/", "description", "This registry, in production or in a demo", "x-internal", false)));
        document.put("tags", tags(document));
        var schemas = schemas(document);
        schemas.keySet().removeIf(name -> HEADERS.containsKey("#/components/schemas/" + name));
        schemas.replaceAll((name, schema) -> isId(object(schema)) ? ID : schema);
        schemas.values().forEach(schema -> NullableMembers.mark(object(schema)));
        schemas.put("Problem", ProblemAnswers.SCHEMA);
        Lengths.state(document);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        yaml = new Yaml(options).dump(unshared(document));
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

    /** A copy in which nothing stands twice: readers of YAML bound the aliases that it would be written with. */
    private static @Nullable Object unshared(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, value) -> copy.put(key, unshared(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(ApiDescription::unshared).toList();
            case null, default -> part;
        };
    }

    /** An example such as 2025-03-14 stays the text that it is. */
    private static final class DatesAsText extends SafeConstructor {
        DatesAsText() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
        }
    }

    private record Operation(String method, String path, Map<String, Object> node) {}

    private static List<Operation> operations(Map<String, Object> document) {
        var operations = new ArrayList<Operation>();
        object(document.get("paths"))
                .forEach((path, methods) -> object(methods).forEach((method, node) -> {
                    if (node instanceof Map) {
                        operations.add(new Operation(method, path, object(node)));
                    }
                }));
        return operations;
    }

    private static Map<String, Object> schemas(Map<String, Object> document) {
        return object(object(document.get("components")).get("schemas"));
    }

    /** The variable that takes the rest of the path, which the generator left out. */
    private static void addRest(Map<String, Object> paths, String path, String rest) {
        if (!paths.containsKey(path)) {
            return;
        }
        var operations = object(paths.remove(path));
        var variable = Map.of(
                "name", rest, "in", "path", "required", true, "schema", Map.of("type", "string", "maxLength", 255));
        operations.values().forEach(operation -> object(operation).put("parameters", List.of(variable)));
        paths.put(path + "/{" + rest + "}", operations);
    }

    private static List<Map<String, String>> tags(Map<String, Object> document) {
        return operations(document).stream()
                .flatMap(operation ->
                        operation.node().get("tags") instanceof List<?> tags ? tags.stream() : Stream.empty())
                .map(String::valueOf)
                .distinct()
                .sorted()
                .map(tag -> Map.of("name", tag))
                .toList();
    }

    private static void headers(Map<String, Object> operation) {
        var parameters = new ArrayList<Object>();
        if (operation.get("parameters") instanceof List<?> generated) {
            generated.forEach(parameter -> parameters.add(asHeader(object(parameter))));
        }
        headersFromBody(operation, parameters);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
    }

    /** Arguments that bind from headers are described as members of the body: they are taken out of it. */
    private static void headersFromBody(Map<String, Object> operation, List<Object> parameters) {
        if (!(operation.get("requestBody") instanceof Map<?, ?> body)) {
            return;
        }
        var media =
                object(object(object(body).get("content")).values().iterator().next());
        var schema = object(media.get("schema"));
        if (schema.get("allOf") instanceof List<?> parts && parts.size() == 2) {
            parameters.addAll(headersOf(object(parts.getLast())));
            media.put("schema", object(parts.getFirst()));
        } else if (!headersOf(schema).isEmpty()) {
            parameters.addAll(headersOf(schema));
            operation.remove("requestBody");
        }
    }

    private static List<Map<String, Object>> headersOf(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.values().stream()
                        .map(property ->
                                HEADERS.get(String.valueOf(object(property).get(REF))))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
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

    private static Map<String, Object> header(String name, String description, String pattern, int longest) {
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
                Map.of("type", "string", "pattern", pattern, "maxLength", longest));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
