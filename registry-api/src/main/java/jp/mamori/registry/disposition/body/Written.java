package jp.mamori.registry.disposition.body;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes values that may be absent. */
final class Written {
    private Written() {}

    static <T, R> @Nullable R map(@Nullable T value, Function<T, R> toJson) {
        return Optional.ofNullable(value).map(toJson).orElse(null);
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
