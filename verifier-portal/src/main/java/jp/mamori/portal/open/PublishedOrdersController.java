package jp.mamori.portal.open;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Prefectures;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.PublishedOrder;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Visitor;

/**
 * Orders against sitters and unlicensed facilities that the authorities publish.
 * The names that are looked for are sent as a form and stand in no address, because a reader may type anybody's.
 */
@Controller("/orders")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class PublishedOrdersController {
    private final OpenRegistry registry;

    PublishedOrdersController(OpenRegistry registry) {
        this.registry = registry;
    }

    /** All of them, or those of a prefecture. */
    @Get
    HttpResponse<?> list(Visitor visitor, @QueryValue(defaultValue = "") String prefecture) {
        Typed typed = new Typed().put("prefecture", Prefectures.exists(prefecture) ? prefecture : "");
        return found(visitor, Ask.shown(visitor.words(), typed), "");
    }

    @Post
    HttpResponse<?> search(Form form, Visitor visitor) {
        Ask ask = OrderPages.asked(visitor, Ask.judged(visitor.words(), new Typed(form)));
        return ask.wrong() ? Html.show(OrderPages.refused(visitor, ask)) : found(visitor, ask, form.first("cursor"));
    }

    private HttpResponse<?> found(Visitor visitor, Ask ask, String cursor) {
        Typed typed = ask.typed();
        var wanted = new PublishedOrder.Wanted(
                typed.first("prefecture"),
                typed.first("operatorName").strip(),
                typed.first("facility").strip(),
                Ask.dateOf(typed, "orderedFrom").orElse(null),
                Ask.dateOf(typed, "orderedUntil").orElse(null));
        return Html.show(OrderPages.found(visitor, typed, cursor, registry.publishedOrders(wanted, cursor)));
    }
}
