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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;
import org.jspecify.annotations.Nullable;

/** A licence granted anew (再授与) or a nursery teacher registered anew (再登録). */
@Controller("/board/dispositions/{id}/reinstatement")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class ReinstatementController {
    private static final Map<String, String> FIELDS = Map.of(
            "/reinstatement/reinstatedOn", "reinstatedOn",
            "/reinstatement/authority", "reinstatedBy",
            "/reinstatement/number", "reinstatedNumber",
            "/reinstatement/hearing", "hearingBody",
            "/reinstatement/hearing/body", "hearingBody",
            "/reinstatement/hearing/heardOn", "heardOn",
            "/reinstatement/imprisoned", "imprisoned");
    private final BoardRegistry registry;
    private final Clock clock;

    ReinstatementController(BoardRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id) {
        Tagged<Disposition> held = registry.disposition(visitor.signedIn(), id);
        return Html.show(page(visitor, held.body(), held.tag(), Ask.shown(visitor.words(), new Typed())));
    }

    @Post
    HttpResponse<?> propose(Form form, Visitor visitor, String id) {
        Disposition disposition = registry.disposition(visitor.signedIn(), id).body();
        return new Proposal(registry, visitor, id, "reinstatement", FIELDS)
                .send(form, ask -> page(visitor, disposition, form.first("seen"), ask), ReinstatementController::body);
    }

    private static BoardRegistry.Reinstated body(Typed typed) {
        return new BoardRegistry.Reinstated(new Content.Reinstatement(
                Ask.dateOf(typed, "reinstatedOn").orElse(null),
                Proposal.text(typed, "reinstatedBy"),
                Proposal.text(typed, "reinstatedNumber"),
                hearing(typed),
                typed.first("imprisoned").isEmpty()
                        ? null
                        : typed.first("imprisoned").equals("YES")));
    }

    private static Content.@Nullable Hearing hearing(Typed typed) {
        String body = Proposal.text(typed, "hearingBody");
        LocalDate heardOn = Ask.dateOf(typed, "heardOn").orElse(null);
        return body == null && heardOn == null ? null : new Content.Hearing(body, heardOn);
    }

    private Page page(Visitor visitor, Disposition disposition, String seen, Ask ask) {
        boolean nursery = disposition.kind().equals("REGISTRATION_REVOCATION");
        LocalDate today = LocalDate.now(clock.withZone(Words.TOKYO));
        ask.date("reinstatedOn", true, today)
                .select("reinstatedBy", true, Codes.prefectures(visitor.words()))
                .text("reinstatedNumber", 60)
                .optionalText("hearingBody", 200)
                .date("heardOn", false, today);
        if (nursery) {
            ask.radios("imprisoned", true, Codes.options(visitor.words(), "yesno", List.of("NO", "YES")));
        }
        String place = Proposal.place(disposition.id());
        Question question = new Question(ask, place + "/reinstatement", visitor.say("disposition.propose"))
                .lead(visitor.say("disposition.reinstatement.lead"))
                .lead(visitor.say("disposition.reinstatement.bar"))
                .hidden("seen", seen);
        return visitor.page("disposition.reinstatement").back(place).add(question);
    }
}
