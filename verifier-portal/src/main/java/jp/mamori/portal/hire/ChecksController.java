package jp.mamori.portal.hire;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.ListPage;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.employer.CheckView;
import jp.mamori.portal.registry.employer.EmployerRegistry;
import jp.mamori.portal.verify.IssueInLog;
import jp.mamori.portal.verify.ResultBlocks;
import jp.mamori.portal.verify.Steps;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Link;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** The checks that an employer's people made, and the result of each. */
@Controller("/hire/checks")
@Secured("EMPLOYER")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class ChecksController {
    private static final String PLACE = "/hire/checks";
    private static final int LONGEST_REFERENCE = 32;

    private final EmployerRegistry registry;
    private final IssueInLog issueInLog;

    ChecksController(EmployerRegistry registry, IssueInLog issueInLog) {
        this.registry = registry;
        this.issueInLog = issueInLog;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, @QueryValue(defaultValue = "") String cursor) {
        ListPage<CheckView> found = registry.checks(visitor.signedIn(), cursor);
        Page page = visitor.page("hire.checks.title");
        page.add(searchFor(visitor, Ask.shown(visitor.words(), new Typed()))).add(table(visitor, found));
        if (found.next() != null) {
            page.add(Blocks.Links.of(new Link(visitor.say("next"), "/hire/checks?cursor=" + found.next())));
        }
        return Html.show(page);
    }

    @Post("/search")
    HttpResponse<?> search(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Question again = searchFor(visitor, ask);
        if (ask.wrong()) {
            return Html.show(visitor.page("hire.checks.found").back(PLACE).add(again));
        }
        return switch (registry.checksOf(visitor.signedIn(), form.first("lookedFor"), form.first("cursor"))) {
            case Answer.Done<ListPage<CheckView>>(ListPage<CheckView> found, String tag) ->
                Html.show(found(visitor, form.first("lookedFor"), again, found));
            case Answer.Refused<ListPage<CheckView>>(Problem problem) -> Trouble.of(visitor, problem, PLACE);
        };
    }

    private static Page found(Visitor visitor, String reference, Question again, ListPage<CheckView> found) {
        Page page = visitor.page("hire.checks.found").back(PLACE).repeat("lookedFor", reference);
        page.add(again).add(table(visitor, found));
        if (found.next() != null) {
            page.add(Blocks.Actions.of(new Blocks.Action(
                    visitor.say("next"),
                    PLACE + "/search",
                    true,
                    Blocks.Weight.SECOND,
                    Map.of("lookedFor", reference, "cursor", found.next()))));
        }
        return page;
    }

    private static Question searchFor(Visitor visitor, Ask ask) {
        return new Question(
                ask.text("lookedFor", LONGEST_REFERENCE), PLACE + "/search", visitor.say("hire.checks.find"));
    }

    private static Blocks.Table table(Visitor visitor, ListPage<CheckView> found) {
        return new Blocks.Table(
                visitor.say("hire.checks.caption"),
                List.of(
                        visitor.say("result.checked-at"),
                        visitor.say("field.reference"),
                        visitor.say("field.occasion"),
                        visitor.say("hire.checks.outcome")),
                found.all().stream().map(check -> row(visitor, check)).toList(),
                visitor.say("hire.checks.none"));
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, String id) {
        CheckView check = registry.check(visitor.signedIn(), id);
        Page page = visitor.page("check.result.title").back("/hire/checks");
        ResultBlocks.add(
                page,
                VerificationOutcome.valueOf(check.outcome()),
                StatedContent.of(check),
                check.stepsTaken().stream()
                        .map(step -> step(page, step, check.folded()))
                        .toList(),
                check.checkedAt());
        List<Row> ours = new ArrayList<>(WhatFor.rows(visitor.words(), check.purpose(), check.occasion()));
        ours.add(Row.of(visitor.say("field.reference"), check.reference()));
        page.add(new Blocks.Summary(visitor.say("hire.check.ours"), ours));
        StatedContent.payload(check).ifPresent(payload -> issueInLog.add(page, payload, StatedContent.log(check)));
        page.add(new Blocks.Print());
        return Html.show(page.add(new Blocks.Links(links(visitor, check))));
    }

    private static List<Link> links(Visitor visitor, CheckView check) {
        List<Link> links = new ArrayList<>();
        if (check.receipt() != null) {
            links.add(new Link(visitor.say("receipt.see"), PLACE + "/" + check.id() + "/receipt"));
        }
        if (check.differs()) {
            links.add(new Link(visitor.say("hire.check.who.again"), "/hire/check/who"));
        }
        links.add(new Link(visitor.say("check.another"), "/hire/check"));
        return links;
    }

    /** A step in words; that of the details also names the characters that were folded to agree. */
    private static Steps.Step step(Page page, CheckView.Step step, List<CheckView.Fold> folds) {
        Steps.Step said = ResultBlocks.step(page, step.step(), step.result(), step.reason());
        if (!step.step().equals("DETAILS") || folds.isEmpty()) {
            return said;
        }
        String pairs = folds.stream()
                .map(fold -> page.say("hire.check.fold", fold.certified(), fold.typed()))
                .collect(Collectors.joining(page.say("list.separator")));
        return new Steps.Step(said.name(), said.result(), said.reason() + " " + pairs);
    }

    private static List<Cell> row(Visitor visitor, CheckView check) {
        return List.of(
                Cell.link(visitor.words().moment(check.checkedAt()), "/hire/checks/" + check.id()),
                Cell.of(check.reference()),
                Cell.of(check.occasion() == null ? "" : visitor.words().code("occasion", check.occasion())),
                Cell.of(visitor.words().code("outcome.short", check.outcome())));
    }
}
