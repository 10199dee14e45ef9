package jp.mamori.portal.signin;

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
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.session.Door;
import jp.mamori.portal.session.SignedIn;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages around signing in: which door, which organisation, keep the session. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class SignInController {
    @Get("/sign-in")
    HttpResponse<?> doors(Visitor visitor) {
        List<Blocks.Task> tasks = new ArrayList<>();
        for (Door door : Door.values()) {
            String key = "sign-in." + door.name().toLowerCase(Locale.ROOT);
            tasks.add(new Blocks.Task(
                    visitor.say(key), visitor.say(key + ".who"), "/oauth/login/" + door.client(), null));
        }
        return Html.show(visitor.page("sign-in.title")
                .add(Blocks.Text.of(visitor.say("sign-in.lead")))
                .add(new Blocks.Tasks(tasks))
                .add(Blocks.Text.of(visitor.say("sign-in.cookies"))));
    }

    @Get("/sign-in-refused")
    HttpResponse<?> refused(Visitor visitor) {
        return Html.show(HttpStatus.FORBIDDEN, told(visitor, "sign-in.refused"));
    }

    @Get("/sign-in-later")
    HttpResponse<?> later(Visitor visitor) {
        return Html.show(HttpStatus.SERVICE_UNAVAILABLE, told(visitor, "sign-in.later"));
    }

    @Get("/session-ended")
    HttpResponse<?> ended(Visitor visitor) {
        return Html.show(told(visitor, "session-ended"));
    }

    /** Keeps a session alive and tells for how long; the guard before this has already marked it as used. */
    @Post("/session")
    HttpResponse<?> keep(Form form, Visitor visitor) {
        SignedIn session = visitor.session();
        return session == null
                ? HttpResponse.status(HttpStatus.GONE)
                : HttpResponse.noContent().header("Mamori-Session-Seconds", Long.toString(session.secondsLeft()));
    }

    @Get("/organisation")
    HttpResponse<?> organisation(Visitor visitor) {
        SignedIn session = visitor.session();
        if (session == null) {
            return Html.go("/sign-in");
        }
        if (session.organisations().isEmpty()) {
            return Html.show(HttpStatus.FORBIDDEN, told(visitor, "organisation.none"));
        }
        return Html.show(choice(visitor, ask(session, Ask.shown(visitor.words(), new Typed()))));
    }

    @Post("/organisation")
    HttpResponse<?> choose(Form form, Visitor visitor) {
        SignedIn session = visitor.session();
        if (session == null) {
            return Html.go("/sign-in");
        }
        Ask ask = ask(session, Ask.judged(visitor.words(), new Typed(form)));
        if (ask.wrong() || !session.actFor(form.first("organisation"))) {
            return Html.show(choice(visitor, ask));
        }
        return Html.go(session.door().home());
    }

    private static Ask ask(SignedIn session, Ask ask) {
        List<Option> options = session.organisations().stream()
                .map(mine -> Option.of(mine.id(), mine.name()))
                .toList();
        return ask.radios("organisation", true, options);
    }

    private static Page choice(Visitor visitor, Ask ask) {
        Question question = new Question(ask, "/organisation", visitor.say("continue"));
        return visitor.page("organisation.title").add(question);
    }

    static Page told(Visitor visitor, String key) {
        return visitor.page(key + ".title")
                .add(Blocks.Text.of(visitor.say(key + ".next")))
                .add(Blocks.Actions.of(Blocks.Action.first(visitor.say("sign-in.again"), "/sign-in")));
    }
}
