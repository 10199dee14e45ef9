package jp.mamori.portal.form;

import java.util.List;
import java.util.stream.IntStream;
import jp.mamori.portal.web.Language;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** The 47 prefectures by code, in the order of JIS X 0401. */
public final class Prefectures {
    private static final List<String> CODES = IntStream.rangeClosed(1, 47)
            .mapToObj(number -> String.format(java.util.Locale.ROOT, "%02d", number))
            .toList();

    private Prefectures() {}

    public static List<String> codes() {
        return CODES;
    }

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** A place as an address begins: the prefecture, then the municipality where it is known. */
    public static String shown(Words words, @Nullable String prefecture, @Nullable String municipality) {
        return prefecture == null
                ? ""
                : words.code("prefecture", prefecture) + (municipality == null ? "" : municipality);
    }

    /** The code of a prefecture by its Japanese name, with or without its last character. */
    public static java.util.Optional<String> named(String name) {
        Words japanese = Words.in(Language.JA);
        return CODES.stream()
                .filter(code -> japanese.code("prefecture", code).startsWith(name) && !name.isBlank())
                .findFirst();
    }
}
