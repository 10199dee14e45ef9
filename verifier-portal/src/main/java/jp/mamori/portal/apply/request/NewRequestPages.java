package jp.mamori.portal.apply.request;

import java.util.List;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.open.Employer;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages of a new request, in their order. */
final class NewRequestPages {
    static final String PLACE = "/apply/request";

    private NewRequestPages() {}

    static Page start(Visitor visitor, Ask ask) {
        ask.radios("employerBy", true, Codes.options(visitor.words(), "employerBy", List.of("CODE", "SEARCH")));
        return page(visitor, "request.title", ask, "").back("/apply");
    }

    static Page code(Visitor visitor, Ask ask) {
        ask.text("requestCode", Field.Look.plain(20, 12), true, Codes::isRequestCode, "error.code");
        return page(visitor, "request.code.title", ask, "/code").back(PLACE);
    }

    static Page search(Visitor visitor, Ask ask) {
        return visitor.page("request.search.title").back(PLACE).add(searchQuestion(visitor, ask));
    }

    /** The search again, with what was typed and what to try. */
    static Page nothingFound(Visitor visitor, Ask ask) {
        return visitor.page("request.search.title")
                .back(PLACE)
                .add(Blocks.Banner.of(
                        Blocks.Tone.INFO, visitor.say("request.search.nothing"), visitor.say("request.search.hint")))
                .add(searchQuestion(visitor, ask));
    }

    private static Question searchQuestion(Visitor visitor, Ask ask) {
        ask.text("employerName", 100).select("prefecture", false, Codes.prefectures(visitor.words()));
        return new Question(ask, PLACE + "/search", visitor.say("request.search.button"));
    }

    static Page found(Visitor visitor, ListPage<Employer> found) {
        Ask ask = Ask.shown(visitor.words(), new Typed()).radios("employer", true, employers(visitor, found.all()));
        Question question = new Question(ask, PLACE + "/employer", visitor.say("continue"));
        if (found.next() != null) {
            question.lead(visitor.say("request.search.more", found.all().size()));
        }
        return visitor.page("request.search.found").back(PLACE + "/search").add(question);
    }

    static Page why(Visitor visitor, Ask ask) {
        return page(visitor, "request.why.title", WhatFor.ask(ask), "/why").back(PLACE);
    }

    private static Page page(Visitor visitor, String key, Ask ask, String place) {
        Question question = new Question(ask, PLACE + place, visitor.say("continue"));
        if (visitor.words().has(key + ".lead")) {
            question.lead(visitor.say(key + ".lead"));
        }
        return visitor.page(key).add(question);
    }

    private static List<Field.Option> employers(Visitor visitor, List<Employer> found) {
        return found.stream()
                .map(employer -> new Field.Option(employer.id(), employer.name(), place(visitor, employer)))
                .toList();
    }

    private static String place(Visitor visitor, Employer employer) {
        String prefecture =
                employer.prefecture() == null ? "" : visitor.words().code("prefecture", employer.prefecture());
        String municipality = employer.municipality() == null ? "" : employer.municipality();
        String parent = employer.parent() == null ? "" : "（" + employer.parent().name() + "）";
        String kind = visitor.words().code("organisation", employer.kind());
        return (kind + " " + prefecture + municipality + parent).strip();
    }
}
