package jp.mamori.registry.platform.openapi;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.http.Cursors;
import org.jspecify.annotations.Nullable;

/** States the bounds of what a format bounds already, and of the parameters that mean the same on every route. */
final class Lengths {
    private static final Map<String, Integer> LONGEST = Map.of("date", 10, "date-time", 30, "uuid", 36);

    /** The two headers are bounded by {@code micronaut.server.netty.max-header-size}. */
    private static final Map<String, Map<String, Integer>> PARAMETERS = Map.of(
            "limit", Map.of("minimum", 1, "maximum", Cursors.MOST),
            "cursor", Map.of("maxLength", Cursors.LONGEST),
            "If-None-Match", Map.of("maxLength", 16_384),
            "Accept-Encoding", Map.of("maxLength", 16_384));

    private Lengths() {}

    /** Wherever such a text stands within this part of the description. */
    @SuppressWarnings("unchecked")
    static void state(@Nullable Object part) {
        switch (part) {
            case Map<?, ?> map -> {
                if (map.get("format") instanceof String format && LONGEST.containsKey(format)) {
                    ((Map<String, Object>) map).putIfAbsent("maxLength", LONGEST.get(format));
                }
                if (map.get("schema") instanceof Map<?, ?> schema) {
                    PARAMETERS
                            .getOrDefault(String.valueOf(map.get("name")), Map.of())
                            .forEach(((Map<String, Object>) schema)::putIfAbsent);
                }
                map.values().forEach(Lengths::state);
            }
            case List<?> list -> list.forEach(Lengths::state);
            case null, default -> {}
        }
    }
}
