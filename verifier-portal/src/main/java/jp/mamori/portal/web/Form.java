package jp.mamori.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was sent: its fields and its files, in memory, within the server's size bound.
 * It exists only after the form's token was found good.
 * Its text is personal, so it never shows itself.
 */
public record Form(Map<String, List<String>> fields, Map<String, byte[]> files) {

    public String first(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String name) {
        return !first(name).isBlank();
    }

    /** The bytes of a file that was chosen; empty where none was. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).filter(bytes -> bytes.length > 0);
    }

    @Override
    public String toString() {
        return "Form";
    }
}
