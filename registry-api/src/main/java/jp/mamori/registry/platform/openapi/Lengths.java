package jp.mamori.registry.platform.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States the length of texts whose format already bounds it. */
final class Lengths {
    private static final Map<String, Integer> LONGEST = Map.of("date", 10, "date-time", 30, "uuid", 36);

    private Lengths() {}

    /** Wherever such a text stands within this part of the description. */
    @SuppressWarnings("unchecked")
    static void state(@Nullable Object part) {
        switch (part) {
            case Map<?, ?> map -> {
                if (map.get("format") instanceof String format && LONGEST.containsKey(format)) {
                    ((Map<String, Object>) map).putIfAbsent("maxLength", LONGEST.get(format));
                }
                map.values().forEach(Lengths::state);
            }
            case List<?> list -> list.forEach(Lengths::state);
            case null, default -> {}
        }
    }
}
