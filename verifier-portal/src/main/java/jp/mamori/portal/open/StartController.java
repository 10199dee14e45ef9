package jp.mamori.portal.open;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.portal.session.Door;
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
        Page page = visitor.page("start.title")
                .add(Blocks.Text.lead(visitor.say("start.lead")))
                .add(new Blocks.Tasks(tasks(visitor)));
        if (visitor.door() != null) {
            page.add(Blocks.Text.of(visitor.say("start.other-door")));
        }
        return Html.show(page.add(new Blocks.Heading(visitor.say("start.need.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("start.need.1"), visitor.say("start.need.2"), visitor.say("start.need.3")))
                .add(new Blocks.Heading(visitor.say("start.limits.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("start.limits.1"), visitor.say("start.limits.2"), visitor.say("start.limits.3"))));
    }

    /** What can be done; somebody who is signed in sees no door that would stay shut. */
    private static List<Blocks.Task> tasks(Visitor visitor) {
        List<Blocks.Task> tasks = new ArrayList<>();
        tasks.add(task(visitor, "start.check", "/check"));
        for (Door door : Door.values()) {
            if (visitor.door() == null || visitor.door() == door) {
                tasks.add(task(visitor, "start" + door.home().replace('/', '.'), door.home()));
            }
        }
        tasks.add(task(visitor, "start.orders", "/orders"));
        return tasks;
    }

    @Get("/help")
    HttpResponse<?> help(Visitor visitor) {
        return Html.show(prose(visitor, "help", 6));
    }

    @Get("/privacy")
    HttpResponse<?> privacy(Visitor visitor) {
        return Html.show(prose(visitor, "privacy", 6));
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
