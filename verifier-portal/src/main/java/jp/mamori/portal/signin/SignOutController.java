package jp.mamori.portal.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.session.Session;
import io.micronaut.session.SessionStore;
import io.micronaut.session.http.SessionForRequest;
import jp.mamori.portal.session.LiveSessions;
import jp.mamori.portal.session.SignedIn;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Visitor;

/** Signing out, here or on every device. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class SignOutController {
    private static final String EVERYWHERE = "/sign-out/everywhere";

    private final SessionStore<Session> store;
    private final LiveSessions live;

    SignOutController(SessionStore<Session> store, LiveSessions live) {
        this.store = store;
        this.live = live;
    }

    @Post("/sign-out")
    HttpResponse<?> here(Form form, Visitor visitor, HttpRequest<?> request) {
        forget(request);
        return Html.go("/signed-out");
    }

    @Get(EVERYWHERE)
    HttpResponse<?> ask(Visitor visitor) {
        SignedIn session = visitor.session();
        return session == null
                ? Html.go("/sign-in")
                : Html.show(visitor.page("sign-out.everywhere.title")
                        .add(Blocks.Text.of(
                                visitor.say("sign-out.everywhere.what"), visitor.say("sign-out.everywhere.provider")))
                        .add(Blocks.Actions.of(
                                Blocks.Action.post(visitor.say("sign-out.everywhere"), EVERYWHERE),
                                Blocks.Action.link(
                                        visitor.say("sign-out.everywhere.stay"),
                                        session.door().home()))));
    }

    @Post(EVERYWHERE)
    HttpResponse<?> everywhere(Form form, Visitor visitor, HttpRequest<?> request) {
        SignedIn session = visitor.session();
        if (session == null) {
            return Html.go("/sign-in");
        }
        live.endAll(session);
        forget(request);
        return Html.go("/signed-out-everywhere");
    }

    @Get("/signed-out")
    HttpResponse<?> signedOut(Visitor visitor) {
        return Html.show(SignInController.told(visitor, "signed-out"));
    }

    @Get("/signed-out-everywhere")
    HttpResponse<?> signedOutEverywhere(Visitor visitor) {
        return Html.show(SignInController.told(visitor, "signed-out-everywhere"));
    }

    private void forget(HttpRequest<?> request) {
        SessionForRequest.find(request).ifPresent(session -> {
            session.get(SignedIn.SESSION_KEY, SignedIn.class).ifPresent(live::end);
            session.clear();
            store.deleteSession(session.getId());
        });
    }
}
