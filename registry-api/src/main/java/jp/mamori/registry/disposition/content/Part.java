package jp.mamori.registry.disposition.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import jp.mamori.registry.platform.time.IsoDay;
import org.jspecify.annotations.Nullable;

/** One part of a body while it is read: where it stands, and where what is wrong with it goes. */
record Part(Violations violations, String pointer) {
    Part in(String member) {
        return new Part(violations, pointer + "/" + member);
    }

    void wrong(String member, String code) {
        violations.add(pointer + "/" + member, code);
    }

    @Nullable
    LocalDate day(@Nullable String text, String member) {
        return violations.parse(text, pointer + "/" + member, "malformed-date", IsoDay::parse);
    }

    @Nullable
    LocalDate dayIfAny(@Nullable String text, String member) {
        return violations.optional(text, pointer + "/" + member, "malformed-date", IsoDay::parse);
    }

    @Nullable
    String line(@Nullable String text, String member, int longest) {
        return violations.parse(text, pointer + "/" + member, "text-not-taken", line(longest));
    }

    @Nullable
    String lineIfAny(@Nullable String text, String member, int longest) {
        return violations.optional(text, pointer + "/" + member, "text-not-taken", line(longest));
    }

    @Nullable
    String paragraphsIfAny(@Nullable String text, String member, int longest) {
        return violations.optional(
                text,
                pointer + "/" + member,
                "text-not-taken",
                t -> Optional.of(t).filter(p -> PlainText.isParagraphs(p, longest)));
    }

    <E extends Enum<E>> @Nullable E code(@Nullable String text, String member, Class<E> list) {
        return violations.parse(text, pointer + "/" + member, "unknown-code", codes(list));
    }

    <E extends Enum<E>> @Nullable E codeIfAny(@Nullable String text, String member, Class<E> list) {
        return violations.optional(text, pointer + "/" + member, "unknown-code", codes(list));
    }

    <T> @Nullable T value(@Nullable String text, String member, String code, Function<String, Optional<T>> parser) {
        return violations.parse(text, pointer + "/" + member, code, parser);
    }

    /** A parser that knows exactly the names of the enum. */
    private static <E extends Enum<E>> Function<String, Optional<E>> codes(Class<E> list) {
        return code -> Stream.of(list.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    private static Function<String, Optional<String>> line(int longest) {
        return text -> Optional.of(text).filter(t -> PlainText.isLine(t, longest));
    }
}
