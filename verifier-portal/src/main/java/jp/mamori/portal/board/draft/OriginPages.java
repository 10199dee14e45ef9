package jp.mamori.portal.board.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.Dismissal;
import jp.mamori.portal.registry.open.Authority;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages that ask from which dismissal a licence action arises: pick one of those that fit, or look for another. */
final class OriginPages {
    static final String PLACE = DraftController.PLACE + "/origin";

    /** The answer that the registry has no such dismissal. */
    static final String NONE = "NONE";

    private OriginPages() {}

    /**
     * The dismissals that fit, as a choice.
     *
     * @param chosen what the draft names already; it stays on offer whatever is looked for
     */
    static Page pick(
            Visitor visitor, DispositionDraft draft, Ask ask, Dismissal.Found found, @Nullable Dismissal chosen) {
        List<Option> options = new ArrayList<>();
        if (chosen != null
                && found.all().stream().noneMatch(one -> one.dismissal().id().equals(chosen.id()))) {
            options.add(Option.of(chosen.id(), Origins.told(visitor, chosen)));
        }
        found.all().forEach(one -> options.add(option(visitor, one)));
        options.add(Option.of(NONE, visitor.say("origin.none")));
        ask.radios("arisesFrom", true, options);
        Page page = visitor.page("draft.origin").back(DraftLists.back(draft, DraftStep.ORIGIN));
        page.add(Blocks.Text.of(visitor.say("draft.origin.lead")));
        if (found.all().isEmpty()) {
            page.add(Blocks.Banner.of(Blocks.Tone.INFO, visitor.say("origin.nothing"), visitor.say("origin.narrow")));
        } else if (!found.complete()) {
            page.add(Blocks.Banner.of(Blocks.Tone.INFO, visitor.say("origin.more"), visitor.say("origin.narrow")));
        }
        return page.add(new Question(ask, PLACE, visitor.say("continue")))
                .add(Blocks.Actions.of(Action.link(visitor.say("origin.search"), PLACE + "/search")));
    }

    static Page search(Visitor visitor, Ask ask, List<Authority> authorities, LocalDate today) {
        ask.select("originAuthority", false, dismissing(visitor, authorities))
                .date("originFrom", false, today)
                .date("originUntil", false, today)
                .optionalText("originNumber", 60);
        Question question = new Question(ask, PLACE + "/search", visitor.say("origin.search.button"));
        return visitor.page("origin.search").back(PLACE).add(question);
    }

    /** What the officer looks for; the kind is the one that fits the ground of the licence action. */
    static Dismissal.Wanted wanted(DispositionDraft draft, Typed typed) {
        return new Dismissal.Wanted(
                Kinds.dismissalOf(draft.typed().first("statutory")).orElse(null),
                text(typed, "originAuthority"),
                Ask.dateOf(typed, "originFrom").orElse(null),
                Ask.dateOf(typed, "originUntil").orElse(null),
                text(typed, "originNumber"));
    }

    private static Option option(Visitor visitor, Dismissal.Fitting one) {
        String due = one.lapseDueOn() == null
                ? null
                : visitor.say("origin.due", visitor.words().date(one.lapseDueOn()));
        return new Option(one.dismissal().id(), Origins.told(visitor, one.dismissal()), due);
    }

    private static List<Option> dismissing(Visitor visitor, List<Authority> authorities) {
        return Stream.concat(
                        Stream.of(Option.of("", visitor.say("origin.any"))),
                        authorities.stream()
                                .filter(one -> Objects.requireNonNullElse(one.records(), List.<String>of())
                                        .contains("DISCIPLINARY_DISMISSAL"))
                                .map(one -> Option.of(one.id(), one.name())))
                .toList();
    }

    private static @Nullable String text(Typed typed, String name) {
        String value = typed.first(name).strip();
        return value.isEmpty() ? null : value;
    }
}
