package jp.mamori.portal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.web.Form;

/**
 * What was typed, by field name, as it was typed.
 * It is personal, so it never shows itself.
 */
public final class Typed {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public Typed() {}

    public Typed(Form form) {
        values.putAll(form.fields());
    }

    public Typed put(String name, @org.jspecify.annotations.Nullable Object value) {
        values.put(name, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Typed put(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /** Takes over the named fields from a form, and clears the ones it did not send. */
    public void take(Typed other, List<String> names) {
        names.forEach(name -> values.put(name, other.all(name)));
    }

    public void clear(String name) {
        values.remove(name);
    }

    public String first(String name) {
        List<String> several = all(name);
        return several.isEmpty() ? "" : several.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The date typed into a date field's boxes. */
    public TypedDate.Reading date(String name) {
        return TypedDate.read(
                first(name + "-era"), first(name + "-year"), first(name + "-month"), first(name + "-day"));
    }

    public boolean has(String name) {
        return !first(name).isBlank();
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
