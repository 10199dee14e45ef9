package jp.mamori.portal.apply;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Codes;
import jp.mamori.portal.form.Field;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.registry.open.Employer;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.RequestCode;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** A new request: the employer by code or by search, what for, check the answers, send. */
@Controller("/apply/request")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class NewRequestController {
    private static final String PLACE = "/apply/request";
    private final ApplicantRegistry registry;
    private final OpenRegistry open;

    NewRequestController(ApplicantRegistry registry, OpenRegistry open) {
        this.registry = registry;
        this.open = open;
    }

    @Get
    HttpResponse<?> start(Visitor visitor) {
        return Html.show(
                startPage(visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post
    HttpResponse<?> chosen(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = startPage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return Html.go(PLACE + (form.first("employerBy").equals("CODE") ? "/code" : "/search"));
    }

    @Get("/code")
    HttpResponse<?> code(Visitor visitor) {
        return Html.show(
                codePage(visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/code")
    HttpResponse<?> withCode(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = codePage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        String typed = Folding.code(form.first("requestCode"));
        Optional<RequestCode> found = open.requestCode(visitor.signedIn(), typed);
        if (found.isEmpty()) {
            var told = Map.of("requestCode", visitor.say("request.code.unknown"));
            return Html.show(codePage(visitor, Ask.refused(visitor.words(), new Typed(form), told)));
        }
        RequestCode code = found.get();
        RequestDraft draft = draft(visitor);
        draft.employer(code.employer().id(), code.employer().name());
        draft.typed()
                .put("requestCode", code.code())
                .put("purpose", code.purpose())
                .put("occasion", code.occasion());
        return Html.go(PLACE + "/answers");
    }

    @Get("/search")
    HttpResponse<?> search(Visitor visitor) {
        return Html.show(
                searchPage(visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/search")
    HttpResponse<?> searched(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page page = searchPage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(page);
        }
        List<Employer> found = open.employers(form.first("employerName").strip(), form.first("prefecture"))
                .all();
        if (found.isEmpty()) {
            return Html.show(page.add(Blocks.Banner.of(
                    Blocks.Tone.INFO, visitor.say("request.search.nothing"), visitor.say("request.search.hint"))));
        }
        Ask choice = Ask.shown(visitor.words(), new Typed()).radios("employer", true, employers(visitor, found));
        Question question = new Question(choice, PLACE + "/employer", visitor.say("continue"));
        return Html.show(
                visitor.page("request.search.found").back(PLACE + "/search").add(question));
    }

    @Post("/employer")
    HttpResponse<?> employer(Form form, Visitor visitor) {
        Optional<Employer> chosen =
                form.has("employer") ? open.employer(visitor.signedIn(), form.first("employer")) : Optional.empty();
        if (chosen.isEmpty()) {
            return Html.go(PLACE + "/search");
        }
        RequestDraft draft = draft(visitor);
        draft.employer(chosen.get().id(), chosen.get().name());
        return Html.go(draft.complete() ? PLACE + "/answers" : PLACE + "/why");
    }

    @Get("/employer")
    HttpResponse<?> employerAgain() {
        return Html.go(PLACE + "/search");
    }

    @Get("/why")
    HttpResponse<?> why(Visitor visitor) {
        return Html.show(
                whyPage(visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/why")
    HttpResponse<?> because(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = whyPage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft(visitor).typed().take(ask.typed(), ask.names());
        return Html.go(PLACE + "/answers");
    }

    @Get("/answers")
    HttpResponse<?> answers(Visitor visitor) {
        RequestDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(draft.typed().has("employer") ? PLACE + "/why" : PLACE);
        }
        Profile profile = registry.profile(visitor.signedIn()).body();
        Page page = visitor.page("answers.title").back(PLACE);
        page.add(new Blocks.Summary(visitor.say("request.answers.what"), what(visitor, draft)));
        List<Row> who = new ArrayList<>();
        who.add(Row.of(visitor.say("names.name"), profile.name().full()));
        who.add(NamesPages.birthDate(visitor, profile));
        who.addAll(NamesPages.declared(visitor, profile));
        page.add(new Blocks.Summary(visitor.say("request.answers.who"), who));
        if (!profile.lacking().isEmpty()) {
            page.add(new Blocks.Banner(
                    Blocks.Tone.WARNING,
                    visitor.say("names.lacking"),
                    profile.lacking().stream()
                            .map(code -> visitor.words().code("missing", code))
                            .toList()));
        }
        return Html.show(page.add(Blocks.Text.of(visitor.say("request.answers.truth")))
                .add(Blocks.Actions.of(Action.post(visitor.say("request.send"), PLACE + "/answers"))));
    }

    @Post("/answers")
    HttpResponse<?> send(Form form, Visitor visitor) {
        RequestDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(PLACE);
        }
        Typed typed = draft.typed();
        var asked = new ApplicantRegistry.Asked(
                typed.first("employer"),
                typed.first("purpose"),
                typed.first("occasion"),
                typed.has("requestCode") ? typed.first("requestCode") : null);
        return switch (registry.ask(visitor.signedIn(), asked, draft.key())) {
            case Answer.Done<CertificateRequest>(CertificateRequest made, String tag) -> {
                visitor.signedIn().drop(RequestDraft.class);
                yield Html.go("/apply/requests/" + made.id() + "/received");
            }
            case Answer.Refused<CertificateRequest>(Problem problem) ->
                Trouble.of(visitor, problem, PLACE + "/answers");
        };
    }

    private static List<Row> what(Visitor visitor, RequestDraft draft) {
        boolean byCode = draft.typed().has("requestCode");
        Row employer = Row.of(visitor.say("field.employer"), draft.typed().first("employerName"));
        Row purpose = Row.of(
                visitor.say("field.purpose"),
                visitor.words().code("purpose", draft.typed().first("purpose")));
        Row occasion = Row.of(
                visitor.say("field.occasion"),
                visitor.words().code("occasion", draft.typed().first("occasion")));
        return byCode
                ? List.of(employer.changedAt(PLACE), purpose, occasion)
                : List.of(
                        employer.changedAt(PLACE),
                        purpose.changedAt(PLACE + "/why"),
                        occasion.changedAt(PLACE + "/why"));
    }

    private static List<Field.Option> employers(Visitor visitor, List<Employer> found) {
        return found.stream()
                .map(employer -> new Field.Option(employer.id(), employer.name(), place(visitor, employer)))
                .toList();
    }

    private static String place(Visitor visitor, Employer employer) {
        String prefecture =
                employer.prefecture() == null ? "" : visitor.words().code("prefecture", employer.prefecture());
        String municipality = employer.municipality() == null ? "" : employer.municipality();
        String parent = employer.parent() == null ? "" : "（" + employer.parent().name() + "）";
        String kind = visitor.words().code("organisation", employer.kind());
        return (kind + " " + prefecture + municipality + parent).strip();
    }

    private static RequestDraft draft(Visitor visitor) {
        return visitor.signedIn().draft(RequestDraft.class, RequestDraft::new);
    }

    private static Page startPage(Visitor visitor, Ask ask) {
        ask.radios("employerBy", true, Codes.options(visitor.words(), "employerBy", List.of("CODE", "SEARCH")));
        return page(visitor, "request.title", ask, "").back("/apply");
    }

    private static Page codePage(Visitor visitor, Ask ask) {
        ask.text("requestCode", Field.Look.plain(20, 12), true, Codes::isRequestCode, "error.code");
        return page(visitor, "request.code.title", ask, "/code").back(PLACE);
    }

    private static Page searchPage(Visitor visitor, Ask ask) {
        ask.text("employerName", 100).select("prefecture", false, Codes.prefectures(visitor.words()));
        return page(visitor, "request.search.title", ask, "/search").back(PLACE);
    }

    private static Page whyPage(Visitor visitor, Ask ask) {
        ask.radios("purpose", true, Codes.purposes(visitor.words()))
                .radios("occasion", true, Codes.occasions(visitor.words()));
        return page(visitor, "request.why.title", ask, "/why").back(PLACE);
    }

    private static Page page(Visitor visitor, String key, Ask ask, String place) {
        Question question = new Question(ask, PLACE + place, visitor.say("continue"));
        if (visitor.words().has(key + ".lead")) {
            question.lead(visitor.say(key + ".lead"));
        }
        return visitor.page(key).failed(question.wrong()).add(question);
    }
}
