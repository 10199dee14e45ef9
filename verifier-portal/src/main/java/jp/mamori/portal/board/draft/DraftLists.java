package jp.mamori.portal.board.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The draft's pages: a plain question, and the lists of names and licences. */
public final class DraftLists {
    private static final String PLACE = DraftController.PLACE;
    private static final List<String> NAME_TYPES = List.of("CURRENT", "FORMER", "ALIAS");
    private static final List<String> LICENCE_KINDS =
            List.of("ORDINARY_ADVANCED", "ORDINARY_FIRST", "ORDINARY_SECOND", "SPECIAL", "TEMPORARY");
    private static final List<String> SCHOOLS = List.of(
            "KINDERGARTEN",
            "ELEMENTARY",
            "JUNIOR_HIGH",
            "HIGH",
            "SPECIAL_NEEDS",
            "NURSE_TEACHER",
            "NUTRITION_TEACHER",
            "BLIND",
            "DEAF",
            "DISABLED");

    private DraftLists() {}

    static Page question(Visitor visitor, DispositionDraft draft, DraftStep step, Ask ask) {
        Question question = new Question(ask, PLACE + "/" + step.slug(), visitor.say("continue"));
        String key = "draft." + step.slug();
        if (visitor.words().has(key + ".lead")) {
            question.lead(visitor.say(key + ".lead"));
        }
        return visitor.page(key).back(back(draft, step)).add(question);
    }

    static Page names(Visitor visitor, DispositionDraft draft, Ask ask) {
        ask.radios(
                "more",
                true,
                Codes.options(visitor.words(), "more.names", codes(draft.names().isEmpty())));
        Page page = list(visitor, draft, DraftStep.NAMES);
        for (int i = 0; i < draft.names().size(); i++) {
            String shown = shown(draft.names().get(i));
            page.add(new Blocks.Summary(
                            null,
                            List.of(Row.of(
                                    visitor.words()
                                            .code(
                                                    "nameType",
                                                    draft.names().get(i).type()),
                                    shown))))
                    .add(Blocks.Actions.of(
                            Action.postSecond(visitor.say("remove", shown), PLACE + "/names/" + i + "/removal")));
        }
        return page.add(ending(visitor, DraftStep.NAMES, ask));
    }

    static Page licences(Visitor visitor, DispositionDraft draft, Ask ask) {
        ask.radios("more", true, Codes.options(visitor.words(), "more.licences", codes(draft.lacksLicence())));
        Page page = list(visitor, draft, DraftStep.LICENCES);
        for (int i = 0; i < draft.licences().size(); i++) {
            Content.Licence licence = draft.licences().get(i);
            String number = licence.number() == null ? "" : licence.number();
            page.add(new Blocks.Summary(null, List.of(Row.of(number, described(visitor, licence)))))
                    .add(Blocks.Actions.of(
                            Action.postSecond(visitor.say("remove", number), PLACE + "/licences/" + i + "/removal")));
        }
        return page.add(ending(visitor, DraftStep.LICENCES, ask));
    }

    static Page addName(Visitor visitor, DispositionDraft draft, Ask ask) {
        Typed typed = ask.typed();
        if (ask.judging() && !typed.has("family") && !typed.has("given") && !typed.has("latin")) {
            ask.fault("family", visitor.say("error.name"));
        }
        ask.radios("type", true, Codes.options(visitor.words(), "nameType", NAME_TYPES))
                .optionalText("family", 100)
                .optionalText("given", 100)
                .reading("familyKana", false)
                .reading("givenKana", false)
                .optionalText("latin", 100);
        Question question = new Question(ask, PLACE + "/names/add", visitor.say("add"));
        return first(visitor, draft, DraftStep.NAMES).add(question);
    }

    static Page addLicence(Visitor visitor, DispositionDraft draft, Ask ask, LocalDate today) {
        ask.text("number", 50)
                .radios("licenceKind", true, Codes.options(visitor.words(), "licenceKind", LICENCE_KINDS))
                .select("school", true, Codes.options(visitor.words(), "school", SCHOOLS))
                .optionalText("subject", 50)
                .select("grantingAuthority", true, Codes.prefectures(visitor.words()))
                .date("grantedOn", true, today);
        Question question = new Question(ask, PLACE + "/licences/add", visitor.say("add"));
        Page page = first(visitor, draft, DraftStep.LICENCES).add(question);
        boolean none = draft.licences().isEmpty() && !draft.lacksLicence();
        return none ? page.add(Blocks.Actions.of(noLicence(visitor))) : page;
    }

    static Content.Name name(Form form) {
        return new Content.Name(
                form.first("type"),
                text(form.first("family")),
                text(form.first("given")),
                text(Folding.katakana(form.first("familyKana"))),
                text(Folding.katakana(form.first("givenKana"))),
                text(form.first("latin")));
    }

    static Content.Licence licence(Typed typed) {
        return new Content.Licence(
                text(typed.first("number")),
                typed.first("licenceKind"),
                typed.first("school"),
                text(typed.first("subject")),
                typed.first("grantingAuthority"),
                Ask.dateOf(typed, "grantedOn").orElse(null));
    }

    public static String shown(Content.Name name) {
        return new jp.mamori.portal.registry.PersonName(
                        name.family(), name.given(), name.familyKana(), name.givenKana(), name.latin())
                .full();
    }

    static String described(Visitor visitor, Content.Licence licence) {
        var words = visitor.words();
        return String.join(
                visitor.say("list.separator"),
                java.util.stream.Stream.of(
                                licence.kind() == null ? null : words.code("licenceKind", licence.kind()),
                                licence.school() == null ? null : words.code("school", licence.school()),
                                licence.subject(),
                                licence.grantingAuthority() == null
                                        ? null
                                        : words.code("prefecture", licence.grantingAuthority()),
                                licence.grantedOn() == null ? null : words.date(licence.grantedOn()))
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    /** The page of one item: the list's own while that is empty, else one that leads back to it. */
    private static Page first(Visitor visitor, DispositionDraft draft, DraftStep step) {
        return draft.isEmptyList(step)
                ? list(visitor, draft, step)
                : visitor.page("draft." + step.slug() + ".add").back(PLACE + "/" + step.slug());
    }

    private static Page list(Visitor visitor, DispositionDraft draft, DraftStep step) {
        return visitor.page("draft." + step.slug())
                .back(back(draft, step))
                .add(Blocks.Text.of(visitor.say("draft." + step.slug() + ".lead")));
    }

    private static Question ending(Visitor visitor, DraftStep step, Ask ask) {
        return new Question(ask, PLACE + "/" + step.slug(), visitor.say("continue"));
    }

    private static Action noLicence(Visitor visitor) {
        return new Action(
                visitor.say("draft.licences.none"),
                PLACE + "/licences",
                true,
                Blocks.Weight.SECOND,
                Map.of("more", "DONE"));
    }

    private static List<String> codes(boolean missing) {
        return missing ? List.of("YES") : List.of("YES", "DONE");
    }

    static String back(DispositionDraft draft, DraftStep step) {
        if (draft.typed().has("checked")) {
            return PLACE + "/answers";
        }
        Optional<DraftStep> before = step.previous(draft)
                .filter(previous -> previous != DraftStep.KIND || draft.aim() == DispositionDraft.Aim.RECORD);
        return before.map(previous -> PLACE + "/" + previous.slug()).orElse("/board");
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
