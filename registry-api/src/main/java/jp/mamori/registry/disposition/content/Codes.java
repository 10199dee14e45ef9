package jp.mamori.registry.disposition.content;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a code of a closed list. */
final class Codes {
    private Codes() {}

    /** A parser that knows exactly the names of the enum. */
    static <E extends Enum<E>> Function<String, Optional<E>> of(Class<E> list) {
        return code -> Stream.of(list.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }
}
