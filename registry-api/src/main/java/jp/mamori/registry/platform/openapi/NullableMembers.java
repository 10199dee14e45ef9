package jp.mamori.registry.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of members that need not be there that they may be null: our JSON writes absent values as null. */
final class NullableMembers {
    private static final String REF = "$ref";
    private static final String TYPE = "type";

    private NullableMembers() {}

    static void mark(Map<String, Object> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            var required = schema.get("required") instanceof List<?> names ? names : List.of();
            mark(properties, required);
        }
    }

    @SuppressWarnings("unchecked")
    private static void mark(Map<?, ?> properties, List<?> required) {
        ((Map<String, Object>) properties)
                .replaceAll((name, property) -> required.contains(name)
                        ? pointing((Map<String, Object>) property)
                        : nullable((Map<String, Object>) property));
    }

    /** The generator writes the type "null" beside a reference to what may be absent: nothing would fit both. */
    private static Map<String, Object> pointing(Map<String, Object> property) {
        if (!property.containsKey(REF) && !property.containsKey("allOf")) {
            return property;
        }
        var described = new LinkedHashMap<>(property);
        described.remove(TYPE);
        return described;
    }

    private static Map<String, Object> nullable(Map<String, Object> property) {
        if (property.containsKey(REF) || property.containsKey("allOf")) {
            return Map.of("anyOf", List.of(pointing(property), Map.of(TYPE, "null")));
        }
        var types = new ArrayList<Object>();
        switch (property.get(TYPE)) {
            case List<?> several -> types.addAll(several);
            case String one -> types.add(one);
            case null, default -> {
                return property;
            }
        }
        if (types.size() > 2) {
            types.remove("object");
        }
        if (!types.contains("null")) {
            types.add("null");
        }
        var marked = new LinkedHashMap<>(property);
        marked.put(TYPE, types);
        if (property.get("enum") instanceof List<?> codes) {
            var withNull = new ArrayList<Object>(codes);
            withNull.add(null);
            marked.put("enum", withNull);
        }
        return marked;
    }
}
