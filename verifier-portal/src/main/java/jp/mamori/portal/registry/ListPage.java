package jp.mamori.portal.registry;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it. */
@Serdeable
public record ListPage<T>(@Nullable List<T> items, @Nullable String next) {
    /** The type of a list of these, for the reader. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <E> Argument<ListPage<E>> of(Class<E> item) {
        return (Argument) Argument.of(ListPage.class, item);
    }

    public List<T> all() {
        return items == null ? List.of() : items;
    }
}
