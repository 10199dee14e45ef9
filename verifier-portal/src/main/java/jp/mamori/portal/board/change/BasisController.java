package jp.mamori.portal.board.change;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import jp.mamori.portal.registry.board.BoardRegistry;
import jp.mamori.portal.registry.board.Disposition;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;

/** Stay (執行停止), resumption and annulment: each states on what it rests. */
@Controller("/board/dispositions/{id}/{change}")
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class BasisController {
    private static final List<String> CHANGES = List.of("stay", "resumption", "annulment");
    private static final List<String> ANNULLED_BY =
            List.of("COURT_JUDGMENT", "PERSONNEL_COMMISSION", "OWN_REVOCATION", "REPLACED_BY_OTHER_MEASURE");
    private static final Map<String, String> FIELDS = Map.of(
            "/basis/kind", "basisKind",
            "/basis/body", "basisBody",
            "/basis/caseNumber", "basisNumber",
            "/basis/date", "basisDate",
            "/basis/text", "basisText");
    private final BoardRegistry registry;
    private final Clock clock;

    BasisController(BoardRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id, String change) {
        if (!CHANGES.contains(change)) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        String seen = registry.disposition(visitor.signedIn(), id).tag();
        return Html.show(page(visitor, id, change, seen, Ask.shown(visitor.words(), new Typed())));
    }

    @Post
    HttpResponse<?> propose(Form form, Visitor visitor, String id, String change) {
        if (!CHANGES.contains(change)) {
            return Trouble.page(visitor, HttpStatus.NOT_FOUND);
        }
        return new Proposal(registry, visitor, id, change, FIELDS)
                .send(form, ask -> page(visitor, id, change, form.first("seen"), ask), BasisController::body);
    }

    private static BoardRegistry.Rested body(Typed typed) {
        return new BoardRegistry.Rested(new Disposition.Basis(
                Proposal.text(typed, "basisKind"),
                Proposal.text(typed, "basisBody"),
                Proposal.text(typed, "basisNumber"),
                Ask.dateOf(typed, "basisDate").orElse(null),
                Proposal.text(typed, "basisText")));
    }

    private Page page(Visitor visitor, String id, String change, String seen, Ask ask) {
        if (change.equals("annulment")) {
            ask.radios("basisKind", true, Codes.options(visitor.words(), "basis", ANNULLED_BY));
        }
        ask.text("basisBody", 200)
                .text("basisNumber", 100)
                .date("basisDate", true, LocalDate.now(clock.withZone(Words.TOKYO)))
                .area("basisText", 2000, false);
        String place = "/board/dispositions/" + id;
        Question question = new Question(ask, place + "/" + change, visitor.say("disposition.propose"))
                .lead(visitor.say("disposition." + change + ".lead"))
                .hidden("seen", seen);
        return visitor.page("disposition." + change).back(place).add(question);
    }
}
