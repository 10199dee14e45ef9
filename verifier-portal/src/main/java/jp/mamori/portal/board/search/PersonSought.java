package jp.mamori.portal.board.search;

import java.util.List;
import java.util.stream.Stream;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.PersonName;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.PersonSearch;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The form of a search: what it asks, and the person that was typed into it. */
final class PersonSought {
    static final List<String> PURPOSES = List.of("LICENCE_ADMINISTRATION", "REGRANT", "OWN_HIRING");

    private static final int LINES = 2000;

    private PersonSought() {}

    /** The purpose comes first and has no default: nobody searches without saying what for. */
    static void ask(Visitor visitor, Ask ask) {
        Typed typed = ask.typed();
        if (ask.judging() && !typed.has("family") && !typed.has("given") && !typed.has("latin")) {
            ask.fault("family", visitor.say("error.name"));
        }
        ask.radios("searchPurpose", true, Codes.options(visitor.words(), "searchPurpose", PURPOSES))
                .optionalText("family", 100)
                .optionalText("given", 100)
                .reading("familyKana", false)
                .reading("givenKana", false)
                .optionalText("latin", 100)
                .area("formerNames", LINES, false)
                .date("birthDate", false)
                .radios("sex", false, Codes.options(visitor.words(), "sex", List.of("M", "F")))
                .select("domicilePrefecture", false, Codes.prefectures(visitor.words()))
                .optionalText("domicileMunicipality", 50)
                .area("licenceNumbers", LINES, false);
    }

    static PersonSearch.Sought of(Typed typed) {
        return new PersonSearch.Sought(
                typed.first("searchPurpose"),
                new PersonName(
                        text(typed, "family"),
                        text(typed, "given"),
                        kana(typed, "familyKana"),
                        kana(typed, "givenKana"),
                        text(typed, "latin")),
                lines(typed, "formerNames").map(PersonSought::name).toList(),
                Ask.dateOf(typed, "birthDate").orElse(null),
                text(typed, "sex"),
                domicile(typed),
                lines(typed, "licenceNumbers").toList());
    }

    /** Family name, a space, given name; a name without a space stays whole, and the matcher tries every split. */
    private static PersonName name(String line) {
        String[] parts = line.split("[\\s\\u3000]+", 2);
        return new PersonName(parts[0], parts.length > 1 ? parts[1].strip() : null, null, null, null);
    }

    private static Stream<String> lines(Typed typed, String name) {
        return typed.first(name).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Content.@Nullable Domicile domicile(Typed typed) {
        String prefecture = text(typed, "domicilePrefecture");
        return prefecture == null ? null : new Content.Domicile(prefecture, text(typed, "domicileMunicipality"));
    }

    private static @Nullable String text(Typed typed, String name) {
        String value = typed.first(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String kana(Typed typed, String name) {
        String value = Folding.katakana(typed.first(name));
        return value.isEmpty() ? null : value;
    }

    /** The field that a pointer of the registry's refusal belongs to. */
    static String fieldOf(@Nullable String pointer) {
        String[] parts = (pointer == null ? "" : pointer).split("/");
        String first = parts.length > 1 ? parts[1] : "";
        String last = parts.length > 2 ? parts[2] : "";
        return switch (first) {
            case "purpose" -> "searchPurpose";
            case "name" -> last.isEmpty() ? "family" : last;
            case "domicile" -> last.equals("municipality") ? "domicileMunicipality" : "domicilePrefecture";
            case "formerNames", "licenceNumbers", "birthDate", "sex" -> first;
            default -> "searchPurpose";
        };
    }
}
