package jp.mamori.portal.open;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages of plain words. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class StartController {
    @Get("/")
    HttpResponse<?> start(Visitor visitor) {
        return Html.show(visitor.page("start.title")
                .add(Blocks.Text.lead(visitor.say("start.lead")))
                .add(new Blocks.Tasks(List.of(
                        task(visitor, "start.check", "/check"),
                        task(visitor, "start.apply", "/apply"),
                        task(visitor, "start.hire", "/hire"),
                        task(visitor, "start.board", "/board"),
                        task(visitor, "start.orders", "/orders"))))
                .add(new Blocks.Heading(visitor.say("start.need.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("start.need.1"), visitor.say("start.need.2"), visitor.say("start.need.3")))
                .add(new Blocks.Heading(visitor.say("start.limits.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("start.limits.1"), visitor.say("start.limits.2"), visitor.say("start.limits.3"))));
    }

    @Get("/help")
    HttpResponse<?> help(Visitor visitor) {
        return Html.show(prose(visitor, "help", 4));
    }

    @Get("/privacy")
    HttpResponse<?> privacy(Visitor visitor) {
        return Html.show(prose(visitor, "privacy", 5));
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(Visitor visitor) {
        return Html.show(prose(visitor, "accessibility", 3));
    }

    private static Blocks.Task task(Visitor visitor, String key, String href) {
        return new Blocks.Task(visitor.say(key), visitor.say(key + ".who"), href, null);
    }

    private static Page prose(Visitor visitor, String key, int sections) {
        Page page = visitor.page(key + ".title").add(Blocks.Text.lead(visitor.say(key + ".lead")));
        for (int i = 1; i <= sections; i++) {
            page.add(new Blocks.Heading(visitor.say(key + "." + i + ".heading")))
                    .add(Blocks.Text.of(visitor.say(key + "." + i + ".text")));
        }
        return page;
    }
}
