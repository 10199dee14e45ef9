package jp.mamori.registry.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects everything wrong with one request, so that the answer names all of it at once. */
public final class Violations {
    private static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String code) {
        if (found.size() < MOST) {
            found.add(new Violation(pointer, code));
        }
    }

    /** Adds the violation unless the condition holds. */
    public void check(boolean condition, String pointer, String code) {
        if (!condition) {
            add(pointer, code);
        }
    }

    /** The value if present; else adds {@code required}. */
    public <T> @Nullable T required(@Nullable T value, String pointer) {
        if (value == null || value instanceof String text && text.isBlank()) {
            add(pointer, "required");
            return null;
        }
        return value;
    }

    /** Parses a text that must be there into a value type; adds {@code required} or the given code. */
    public <T> @Nullable T parse(
            @Nullable String text, String pointer, String code, Function<String, Optional<T>> parser) {
        return required(text, pointer) instanceof String present ? optional(present, pointer, code, parser) : null;
    }

    /** Parses a text that may be absent; adds the given code where it is there and wrong. */
    public <T> @Nullable T optional(
            @Nullable String text, String pointer, String code, Function<String, Optional<T>> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var parsed = parser.apply(text);
        check(parsed.isPresent(), pointer, code);
        return parsed.orElse(null);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Ends the request with {@code validation-failed} if anything was found. */
    public void refuseIfAny() {
        if (any()) {
            throw new Refused(ProblemType.VALIDATION_FAILED, Map.of(), found);
        }
    }
}
