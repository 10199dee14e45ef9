package jp.mamori.portal.board.change;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** What needs nothing but a reason: returning a step to its drafter, and taking a draft over (引継ぎ). */
@Controller("/board/dispositions/{id}")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class ReasonController {
    private final BoardRegistry registry;

    ReasonController(BoardRegistry registry) {
        this.registry = registry;
    }

    @Get("/return")
    HttpResponse<?> giveBack(Visitor visitor, String id) {
        return show(visitor, id, "return");
    }

    @Post("/return")
    HttpResponse<?> givenBack(Form form, Visitor visitor, String id) {
        return send(form, visitor, id, "return");
    }

    @Get("/takeover")
    HttpResponse<?> takeOver(Visitor visitor, String id) {
        return show(visitor, id, "takeover");
    }

    @Post("/takeover")
    HttpResponse<?> takenOver(Form form, Visitor visitor, String id) {
        return send(form, visitor, id, "takeover");
    }

    private HttpResponse<?> show(Visitor visitor, String id, String noun) {
        String seen = registry.disposition(visitor.signedIn(), id).tag();
        return Html.show(page(visitor, id, noun, seen, Ask.shown(visitor.words(), new Typed())));
    }

    private HttpResponse<?> send(Form form, Visitor visitor, String id, String noun) {
        String field = field(noun);
        return new Proposal(registry, visitor, id, noun, Map.of("/reason", field))
                .send(
                        form,
                        ask -> page(visitor, id, noun, form.first("seen"), ask),
                        typed -> new BoardRegistry.Reason(typed.first(field)));
    }

    private static Page page(Visitor visitor, String id, String noun, String seen, Ask ask) {
        ask.area(field(noun), 2000, true);
        String place = Proposal.place(id);
        Question question = new Question(ask, place + "/" + noun, visitor.say("disposition." + noun))
                .lead(visitor.say("disposition." + noun + ".lead"))
                .hidden("seen", seen);
        return visitor.page("disposition." + noun + ".title").back(place).add(question);
    }

    private static String field(String noun) {
        return noun.equals("return") ? "returnReason" : "takeoverReason";
    }
}
