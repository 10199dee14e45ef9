package jp.mamori.portal.form;

import java.util.List;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** Purpose and occasion: asked together on one page, and shown in two rows. */
public final class WhatFor {
    private WhatFor() {}

    public static Ask ask(Ask ask) {
        return ask.radios("purpose", true, Codes.purposes(ask.words()))
                .radios("occasion", true, Codes.occasions(ask.words()));
    }

    public static boolean isAnswered(Typed typed) {
        return typed.has("purpose") && typed.has("occasion");
    }

    public static List<Row> rows(Words words, Typed typed) {
        return rows(words, typed.first("purpose"), typed.first("occasion"));
    }

    public static List<Row> rows(Words words, @Nullable String purpose, @Nullable String occasion) {
        return List.of(row(words, "purpose", purpose), row(words, "occasion", occasion));
    }

    private static Row row(Words words, String list, @Nullable String code) {
        return Row.of(words.say("field." + list), code == null || code.isEmpty() ? null : words.code(list, code));
    }
}
