package jp.mamori.portal.form;

import java.util.List;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.web.Words;

/** The code lists that people choose from, in the order in which they are shown. */
public final class Codes {
    private static final List<String> PURPOSES = List.of("TEACHING", "CHILDCARE", "SITTING", "OTHER_CHILD_FACING");
    private static final List<String> OCCASIONS = List.of(
            "NEW_HIRE",
            "TEMPORARY",
            "PART_TIME",
            "RE_APPOINTMENT",
            "RENEWAL",
            "TRANSFER",
            "DISPATCH",
            "CONTRACT",
            "VOLUNTEER");

    private Codes() {}

    public static List<Option> purposes(Words words) {
        return options(words, "purpose", PURPOSES);
    }

    public static List<Option> occasions(Words words) {
        return options(words, "occasion", OCCASIONS);
    }

    public static List<Option> prefectures(Words words) {
        return options(words, "prefecture", Prefectures.codes());
    }

    public static List<Option> options(Words words, String list, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(
                        code,
                        words.code(list, code),
                        words.has(list + "." + code + ".hint") ? words.say(list + "." + code + ".hint") : null))
                .toList();
    }

    /** Whether the text, folded, is a code that an employer hands out. */
    public static boolean isRequestCode(String typed) {
        return Folding.code(typed).matches("[A-Z0-9]{8}");
    }
}
