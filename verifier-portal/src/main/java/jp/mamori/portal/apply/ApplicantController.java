package jp.mamori.portal.apply;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import jp.mamori.portal.registry.applicant.ApplicantRegistry;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** An applicant's home: what is missing, what is under way. */
@Controller("/apply")
@Secured("APPLICANT")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicantController {
    private final ApplicantRegistry registry;

    ApplicantController(ApplicantRegistry registry) {
        this.registry = registry;
    }

    @Get
    HttpResponse<?> home(Visitor visitor) {
        Profile profile = registry.profile(visitor.signedIn()).body();
        List<CertificateRequest> requests =
                registry.requests(visitor.signedIn()).all();
        Page page = visitor.page("apply.home.title");
        if (!profile.lacking().isEmpty()) {
            page.add(Blocks.Banner.of(
                            Blocks.Tone.WARNING, visitor.say("apply.home.names"), visitor.say("apply.home.names.why")))
                    .add(Blocks.Actions.of(Action.first(visitor.say("apply.home.names.go"), "/apply/names")));
        }
        page.add(new Blocks.Table(
                visitor.say("apply.home.requests"),
                List.of(
                        visitor.say("field.employer"),
                        visitor.say("field.purpose"),
                        visitor.say("apply.home.state"),
                        visitor.say("apply.home.received")),
                requests.stream().map(request -> row(visitor, request)).toList(),
                visitor.say("apply.home.none")));
        Action ask = profile.lacking().isEmpty()
                ? Action.first(visitor.say("apply.home.ask"), "/apply/request")
                : Action.link(visitor.say("apply.home.ask"), "/apply/request");
        return Html.show(page.add(Blocks.Actions.of(ask)));
    }

    private static List<Cell> row(Visitor visitor, CertificateRequest request) {
        return List.of(
                Cell.link(request.employer().name(), "/apply/requests/" + request.id()),
                Cell.of(visitor.words().code("purpose", request.purpose())),
                Cell.of(visitor.words().code("request.state", request.state())),
                Cell.of(request.receivedAt() == null ? "" : visitor.words().moment(request.receivedAt())));
    }
}
