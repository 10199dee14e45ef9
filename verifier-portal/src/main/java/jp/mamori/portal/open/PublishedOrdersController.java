package jp.mamori.portal.open;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.form.Choice;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Prefectures;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.PublishedOrder;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** Orders against sitters and unlicensed facilities that the authorities publish, by prefecture. */
@Controller("/orders")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublishedOrdersController {
    private final OpenRegistry registry;

    PublishedOrdersController(OpenRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> list(
            Visitor visitor,
            @QueryValue(defaultValue = "") String prefecture,
            @QueryValue(defaultValue = "") String cursor) {
        String asked = Prefectures.exists(prefecture) ? prefecture : "";
        ListPage<PublishedOrder> found = registry.publishedOrders(asked, cursor);
        Page page = visitor.page("orders.title")
                .add(Blocks.Text.lead(visitor.say("orders.lead")))
                .add(new Choice("/orders", "prefecture", visitor.say("field.prefecture"), prefectures(visitor), asked))
                .add(table(visitor, found.all()));
        if (found.next() != null) {
            page.add(Blocks.Links.of(
                    new Link(visitor.say("next"), "/orders?prefecture=" + asked + "&cursor=" + found.next())));
        }
        return Html.show(page.add(Blocks.Text.of(visitor.say("orders.note"))));
    }

    private static Blocks.Table table(Visitor visitor, List<PublishedOrder> orders) {
        return new Blocks.Table(
                visitor.say("orders.caption"),
                List.of(
                        visitor.say("orders.kind"),
                        visitor.say("orders.operator"),
                        visitor.say("orders.facility"),
                        visitor.say("orders.authority"),
                        visitor.say("orders.date"),
                        visitor.say("orders.from")),
                orders.stream().map(order -> row(visitor, order)).toList(),
                visitor.say("orders.none"));
    }

    private static List<Cell> row(Visitor visitor, PublishedOrder order) {
        return List.of(
                Cell.of(order.kind() == null ? "" : visitor.words().code("kind", order.kind())),
                Cell.of(order.operatorName()),
                Cell.of(order.facility()),
                Cell.of(order.authority() == null ? "" : order.authority().name()),
                Cell.of(visitor.words().date(order.orderedOn())),
                Cell.of(period(visitor, order)));
    }

    private static List<Option> prefectures(Visitor visitor) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", visitor.say("orders.everywhere")));
        options.addAll(Codes.prefectures(visitor.words()));
        return options;
    }

    private static String period(Visitor visitor, PublishedOrder order) {
        if (order.from() == null) {
            return "";
        }
        String from = visitor.words().date(order.from());
        return order.until() == null
                ? visitor.say("orders.period.open", from)
                : visitor.say("orders.period", from, visitor.words().date(order.until()));
    }
}
