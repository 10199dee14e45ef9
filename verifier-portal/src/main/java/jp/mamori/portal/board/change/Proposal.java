package jp.mamori.portal.board.change;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * One change of a disposition on its way to the registry.
 *
 * @param noun of the route
 * @param fields which field of the page each pointer of the body comes from
 */
record Proposal(BoardRegistry registry, Visitor visitor, String id, String noun, Map<String, String> fields) {
    static String place(String id) {
        return "/board/dispositions/" + id;
    }

    /** What was typed; an empty field is no text. */
    static @Nullable String text(Typed typed, String name) {
        String value = typed.first(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Judges the form and sends it; where something is wrong, shows the page again with what was typed. */
    HttpResponse<?> send(Form form, Function<Ask, Page> page, Function<Typed, Object> body) {
        Typed typed = new Typed(form);
        Ask ask = Ask.judged(visitor.words(), typed);
        Page again = page.apply(ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (registry.change(visitor.signedIn(), id, noun, form.first("seen"), body.apply(typed))) {
            case Answer.Done<Disposition> done -> Html.go(place(id));
            case Answer.Refused<Disposition>(Problem problem) -> refused(typed, page, problem);
        };
    }

    private HttpResponse<?> refused(Typed typed, Function<Ask, Page> page, Problem problem) {
        Map<String, String> faults = new HashMap<>();
        for (Problem.Fault fault : problem.faults()) {
            String field = fault.pointer() == null ? null : fields.get(fault.pointer());
            if (field == null) {
                return Trouble.of(visitor, problem, place(id));
            }
            faults.putIfAbsent(field, fault.message() == null ? problem.words() : fault.message());
        }
        return faults.isEmpty()
                ? Trouble.of(visitor, problem, place(id))
                : Html.show(HttpStatus.BAD_REQUEST, page.apply(Ask.refused(visitor.words(), typed, faults)));
    }
}
