package jp.mamori.portal.board.draft;

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
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;

/** Adds and removes the draft's names and licences, one on each page. */
@Controller(DraftController.PLACE)
@Secured("BOARD")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DraftItemsController {
    private final Clock clock;

    DraftItemsController(Clock clock) {
        this.clock = clock;
    }

    @Get("/names/add")
    HttpResponse<?> addName(Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        Typed fresh = new Typed().put("type", draft.names().isEmpty() ? "CURRENT" : "FORMER");
        return Html.show(DraftLists.addName(visitor, draft, Ask.shown(visitor.words(), fresh)));
    }

    @Post("/names/add")
    HttpResponse<?> nameAdded(Form form, Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = DraftLists.addName(visitor, draft, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft.names().add(DraftLists.name(form));
        return Html.go(DraftController.PLACE + "/names");
    }

    @Post("/names/{index}/removal")
    HttpResponse<?> nameRemoved(Form form, Visitor visitor, int index) {
        return removed(DraftController.draft(visitor).names(), index, "/names");
    }

    @Get("/licences/add")
    HttpResponse<?> addLicence(Visitor visitor) {
        Ask fresh = Ask.shown(visitor.words(), new Typed());
        return Html.show(DraftLists.addLicence(visitor, DraftController.draft(visitor), fresh, today()));
    }

    @Post("/licences/add")
    HttpResponse<?> licenceAdded(Form form, Visitor visitor) {
        DispositionDraft draft = DraftController.draft(visitor);
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = DraftLists.addLicence(visitor, draft, ask, today());
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft.licences().add(DraftLists.licence(ask.typed()));
        return Html.go(DraftController.PLACE + "/licences");
    }

    @Post("/licences/{index}/removal")
    HttpResponse<?> licenceRemoved(Form form, Visitor visitor, int index) {
        return removed(DraftController.draft(visitor).licences(), index, "/licences");
    }

    private static HttpResponse<?> removed(List<?> list, int index, String place) {
        if (index >= 0 && index < list.size()) {
            list.remove(index);
        }
        return Html.go(DraftController.PLACE + place);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.TOKYO));
    }
}
