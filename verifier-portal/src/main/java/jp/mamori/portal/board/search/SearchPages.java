package jp.mamori.portal.board.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.portal.board.review.Waterfall;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Prefectures;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.PersonName;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.PersonSearch;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Blocks.Tone;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages of a search: the form, what was found and where, and the refusal of one search too many. */
final class SearchPages {
    private static final String PLACE = SearchController.PLACE;

    private SearchPages() {}

    static Page form(Visitor visitor, Ask ask) {
        PersonSought.ask(visitor, ask);
        return visitor.page("search.title")
                .add(Blocks.Text.of(visitor.say("search.lead"), visitor.say("search.logged")))
                .add(new Question(ask, PLACE, visitor.say("search.go")));
    }

    static Page result(Visitor visitor, Typed typed, PersonSearch answer) {
        Page page = visitor.page("search.result").back(PLACE, "search.change");
        outcome(page, answer);
        for (int i = 0; i < answer.found().size(); i++) {
            candidate(page, i + 1, answer.found().get(i));
        }
        return page.add(new Blocks.Summary(visitor.say("search.items"), items(visitor, typed)))
                .add(new Blocks.Summary(visitor.say("search.registers"), registers(page, answer)))
                .add(Blocks.Actions.of(Action.postSecond(visitor.say("search.again"), PLACE + "/again")));
    }

    private static void outcome(Page page, PersonSearch answer) {
        String at = page.words().moment(answer.asOf());
        page.add(
                switch (answer.outcome()) {
                    case "NO_MATCHING_RECORD" ->
                        Blocks.Banner.of(Tone.INFO, page.say("search.none"), page.say("search.none.not-proof"));
                    case "INCOMPLETE" -> incomplete(page, answer);
                    default ->
                        Blocks.Banner.of(
                                Tone.WARNING,
                                page.say("search.found", answer.found().size()),
                                page.say("search.found.people"));
                });
        page.add(new Blocks.Summary(null, List.of(Row.of(page.say("search.as-of"), at))));
    }

    private static Blocks.Banner incomplete(Page page, PersonSearch answer) {
        List<String> missing = answer.missing() == null ? List.of() : answer.missing();
        List<String> told = new ArrayList<>(List.of(page.say("search.incomplete.what")));
        missing.stream()
                .sorted()
                .map(code -> page.words().code("search.missing", code))
                .forEach(told::add);
        return new Blocks.Banner(Tone.WARNING, page.say("search.incomplete"), told);
    }

    private static void candidate(Page page, int number, PersonSearch.Found found) {
        boolean own = page.visitor()
                .signedIn()
                .organisation()
                .equals(Optional.of(found.authority().id()));
        page.add(new Blocks.Heading(page.say("search.candidate", number)))
                .add(new Blocks.Summary(null, rows(page, found)))
                .add(Waterfall.of(
                        page.visitor(),
                        page.say("search.explanation", number),
                        page.say("search.person"),
                        found.explanation()));
        if (own) {
            page.add(Blocks.Actions.of(
                            Action.link(page.say("search.open", number), "/board/dispositions/" + found.disposition())))
                    .add(Blocks.Text.of(page.say("search.open.logged")));
        } else {
            page.add(Blocks.Text.of(page.say("search.ask", found.authority().name())));
        }
    }

    private static List<Row> rows(Page page, PersonSearch.Found found) {
        return List.of(
                Row.of(page.say("reviews.strength"), page.words().code("strength", found.strength())),
                Row.of(page.say("field.kind"), page.words().code("kind", found.kind())),
                Row.of(page.say("field.decidedOn"), page.words().date(found.decidedOn())),
                Row.of(
                        page.say("search.ground"),
                        found.ground() == null ? null : page.words().code("ground", found.ground())),
                Row.of(page.say("search.authority"), found.authority().name()),
                new Row(
                        page.say("review.settle"),
                        found.explanation().settledBy().stream()
                                .map(code -> page.words().code("settle", code))
                                .toList(),
                        null));
    }

    private static List<Row> registers(Page page, PersonSearch answer) {
        return answer.registers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(register -> Row.of(
                        page.words().code("register", register.getKey()),
                        page.say("register.newest", page.words().moment(register.getValue()))))
                .toList();
    }

    private static List<Row> items(Visitor visitor, Typed typed) {
        PersonSearch.Sought sought = PersonSought.of(typed);
        Content.Domicile place = sought.domicile();
        String domicile =
                place == null ? "" : Prefectures.shown(visitor.words(), place.prefecture(), place.municipality());
        return List.of(
                Row.of(visitor.say("field.searchPurpose"), visitor.words().code("searchPurpose", sought.purpose())),
                Row.of(visitor.say("names.name"), sought.name().full()),
                new Row(
                        visitor.say("field.formerNames"),
                        sought.formerNames().stream().map(PersonName::full).toList(),
                        null),
                Row.of(visitor.say("field.birthDate"), visitor.words().date(sought.birthDate())),
                Row.of(visitor.say("field.sex"), code(visitor, "sex", sought.sex())),
                Row.of(visitor.say("names.domicile"), domicile),
                new Row(visitor.say("field.licenceNumbers"), sought.licenceNumbers(), null));
    }

    private static String code(Visitor visitor, String list, @Nullable String code) {
        return code == null ? "" : visitor.words().code(list, code);
    }

    /** One search too many for one person: when the next may be made. */
    static Page overQuota(Visitor visitor, Problem problem) {
        Long seconds = problem.retryAfter();
        String again = visitor.words().moment(visitor.now().plusSeconds(seconds == null ? 0 : seconds));
        return visitor.page("search.quota")
                .switchedAt(PLACE)
                .add(Blocks.Text.of(visitor.say("search.quota.why"), visitor.say("search.quota.again", again)))
                .add(Blocks.Actions.of(Action.link(visitor.say("search.quota.go"), PLACE)));
    }
}
