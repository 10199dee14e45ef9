package jp.mamori.portal.apply.names;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.Tagged;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The applicant's names and numbers: what sign-in gave stands fixed, the rest is declared, one thing per page. */
@Controller("/apply/names")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class NamesController {
    private static final String PLACE = NamesRows.PLACE;
    private final ApplicantRegistry registry;

    NamesController(ApplicantRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> all(Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        Page page = visitor.page("names.title");
        NamesRows.lacking(page, "names.lacking", profile.lacking());
        page.add(new Blocks.Summary(visitor.say("names.fixed"), NamesRows.given(visitor, profile)))
                .add(Blocks.Text.of(visitor.say("names.fixed.why")))
                .add(new Blocks.Summary(visitor.say("names.declared"), NamesRows.declared(visitor, profile)))
                .add(Blocks.Actions.of(Blocks.Action.first(visitor.say("names.done"), "/apply")));
        return Html.show(page);
    }

    @Get("/reading")
    HttpResponse<?> reading(Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        Typed typed = new Typed().put("latin", profile.latin());
        if (profile.reading() != null) {
            typed.put("familyKana", profile.reading().familyKana())
                    .put("givenKana", profile.reading().givenKana());
        }
        return Html.show(NamesPages.reading(visitor, Ask.shown(visitor.words(), typed)));
    }

    @Post("/reading")
    HttpResponse<?> saveReading(Form form, Visitor visitor) {
        return save(visitor, form, ask -> NamesPages.reading(visitor, ask), NameChanges.reading(form), PLACE);
    }

    @Get("/former")
    HttpResponse<?> former(Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        return Html.show(NamesPages.former(visitor, profile, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/former")
    HttpResponse<?> nextFormer(Form form, Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = NamesPages.former(visitor, profile, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (form.first("moreNames")) {
            case "YES" -> Html.go(PLACE + "/former/add");
            case "NONE" -> save(visitor, NameChanges::noFormer, PLACE);
            default -> Html.go(PLACE);
        };
    }

    @Get("/former/add")
    HttpResponse<?> addFormer(Visitor visitor) {
        return Html.show(NamesPages.addFormer(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/former/add")
    HttpResponse<?> added(Form form, Visitor visitor) {
        return save(
                visitor, form, ask -> NamesPages.addFormer(visitor, ask), NameChanges.former(form), PLACE + "/former");
    }

    @Post("/former/{index}/removal")
    HttpResponse<?> removeFormer(Form form, Visitor visitor, int index) {
        return save(visitor, NameChanges.withoutFormer(index), PLACE + "/former");
    }

    @Get("/licences")
    HttpResponse<?> licences(Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        return Html.show(NamesPages.licences(visitor, profile, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/licences")
    HttpResponse<?> addLicence(Form form, Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        return save(
                visitor,
                form,
                ask -> NamesPages.licences(visitor, profile, ask),
                NameChanges.licence(form),
                PLACE + "/licences");
    }

    @Post("/licences/{index}/removal")
    HttpResponse<?> removeLicence(Form form, Visitor visitor, int index) {
        return save(visitor, NameChanges.withoutLicence(index), PLACE + "/licences");
    }

    @Get("/domicile")
    HttpResponse<?> domicile(Visitor visitor) {
        Profile.Domicile domicile = registry.profile(visitor.signedIn()).body().domicile();
        Typed typed = new Typed();
        if (domicile != null) {
            typed.put("domicilePrefecture", domicile.prefecture()).put("domicileMunicipality", domicile.municipality());
        }
        return Html.show(NamesPages.domicile(visitor, Ask.shown(visitor.words(), typed)));
    }

    @Post("/domicile")
    HttpResponse<?> saveDomicile(Form form, Visitor visitor) {
        return save(visitor, form, ask -> NamesPages.domicile(visitor, ask), NameChanges.domicile(form), PLACE);
    }

    private HttpResponse<?> save(Visitor visitor, UnaryOperator<Profile.Declared> change, String then) {
        return switch (declare(visitor, change)) {
            case Answer.Done<Profile> done -> Html.go(then);
            case Answer.Refused<Profile>(Problem problem) -> Trouble.of(visitor, problem, visitor.path());
        };
    }

    /** Saves what a page asked; shows it again where it, or the registry, finds a fault. */
    private HttpResponse<?> save(
            Visitor visitor, Form form, Function<Ask, Page> page, UnaryOperator<Profile.Declared> change, String then) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = page.apply(ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (declare(visitor, change)) {
            case Answer.Done<Profile> done -> Html.go(then);
            case Answer.Refused<Profile>(Problem problem)
            when problem.faults().isEmpty() -> Trouble.of(visitor, problem, visitor.path());
            case Answer.Refused<Profile>(Problem problem) -> {
                Map<String, String> told = Map.of(ask.names().getFirst(), problem.firstFault());
                yield Html.show(page.apply(Ask.refused(visitor.words(), ask.typed(), told)));
            }
        };
    }

    private Answer<Profile> declare(Visitor visitor, UnaryOperator<Profile.Declared> change) {
        Tagged<Profile> held = registry.profile(visitor.signedIn());
        return registry.declare(visitor.signedIn(), change.apply(held.body().declared()), held.tag());
    }
}
