package jp.mamori.registry.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Describes the problems (RFC 9457) with which an operation may answer. */
final class ProblemAnswers {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    /** The schema of every problem. */
    static final Map<String, Object> SCHEMA = Map.of(
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
                    "status", Map.of("type", "integer", "format", "int32", "minimum", 400, "maximum", 599),
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

    private ProblemAnswers() {}

    /** Adds what follows from the path and from whom the operation admits. */
    static void addTo(Map<String, Object> operation, String path, List<Map<String, List<String>>> security) {
        var responses = responses(operation);
        responses.putIfAbsent("400", answer("Malformed, or a value that is not taken"));
        var open = security.stream().anyMatch(Map::isEmpty);
        if (!open) {
            responses.putIfAbsent("401", answer("Not signed in, or signed in too long ago"));
        }
        if (!open && security.stream().flatMap(one -> one.values().stream()).noneMatch(List::isEmpty)) {
            responses.putIfAbsent("403", answer("No role that allows this"));
        }
        if (path.contains("{")) {
            responses.putIfAbsent("404", answer("Absent, or not yours to see"));
        }
        responses.putIfAbsent("500", answer("A fault of the service; nothing was changed"));
        responses.putIfAbsent("default", answer("A problem (RFC 9457)"));
        responses.forEach((status, response) -> describeBody(status, response));
    }

    /** An error that a controller explains in words has the same body as all others. */
    @SuppressWarnings("unchecked")
    private static void describeBody(String status, Object response) {
        if (status.startsWith("4") || status.startsWith("5")) {
            ((Map<String, Object>) response).putIfAbsent("content", content());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> responses(Map<String, Object> operation) {
        return (Map<String, Object>)
                Objects.requireNonNull(operation.computeIfAbsent("responses", key -> new LinkedHashMap<>()));
    }

    private static Map<String, Object> answer(String description) {
        return new LinkedHashMap<>(Map.of("description", description, "content", content()));
    }

    private static Map<String, Object> content() {
        return Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
    }
}
