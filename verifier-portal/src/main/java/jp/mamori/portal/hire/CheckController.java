package jp.mamori.portal.hire;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.employer.CheckAsked;
import jp.mamori.portal.registry.employer.CheckView;
import jp.mamori.portal.registry.employer.EmployerRegistry;
import jp.mamori.portal.verify.HandOver;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;
import jp.mamori.portal.web.Words;

/** An employer checks a certificate: how, the certificate, who it is, what for, check the answers, send. */
@Controller("/hire/check")
@Secured("EMPLOYER")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class CheckController {
    private static final String PLACE = CheckPages.PLACE;
    private static final HandOver.Place HERE = new HandOver.Place(PLACE, "continue");

    private final EmployerRegistry registry;
    private final HandOver handOver;
    private final Clock clock;

    CheckController(EmployerRegistry registry, HandOver handOver, Clock clock) {
        this.registry = registry;
        this.handOver = handOver;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ways(Visitor visitor) {
        List<Blocks.Task> ways = new ArrayList<>();
        ways.add(HandOver.way(visitor, "check.number", PLACE + "/number"));
        ways.addAll(HandOver.ways(visitor, HERE));
        return Html.show(visitor.page("hire.check.title")
                .add(Blocks.Text.lead(visitor.say("hire.check.lead")))
                .add(new Blocks.Tasks(ways)));
    }

    @Get("/number")
    HttpResponse<?> number(Visitor visitor) {
        return Html.show(CheckPages.number(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/number")
    HttpResponse<?> numbered(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = CheckPages.number(visitor, ask);
        Optional<CertificateNumber> number = CertificateNumber.parse(form.first("certificateNumber"));
        if (ask.wrong() || number.isEmpty()) {
            return Html.show(again);
        }
        draft(visitor).typed().take(ask.typed(), ask.names());
        draft(visitor).number(number.get());
        return Html.go(PLACE + draft(visitor).next());
    }

    @Get("/paste")
    HttpResponse<?> paste(Visitor visitor) {
        return handOver.askText(visitor, HERE);
    }

    @Post("/paste")
    HttpResponse<?> pasted(Form form, Visitor visitor) {
        return handOver.takeText(visitor, HERE, form, certificate -> keep(visitor, certificate));
    }

    @Get("/file")
    HttpResponse<?> file(Visitor visitor) {
        return handOver.askFile(visitor, HERE);
    }

    @Post("/file")
    HttpResponse<?> sent(Form form, Visitor visitor) {
        return handOver.takeFile(visitor, HERE, form, certificate -> keep(visitor, certificate));
    }

    @Get("/who")
    HttpResponse<?> who(Visitor visitor) {
        return Html.show(CheckPages.who(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed()), today()));
    }

    @Post("/who")
    HttpResponse<?> itIs(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        return take(visitor, ask, CheckPages.who(visitor, ask, today()));
    }

    @Get("/why")
    HttpResponse<?> why(Visitor visitor) {
        return Html.show(CheckPages.why(
                visitor, Ask.shown(visitor.words(), draft(visitor).typed())));
    }

    @Post("/why")
    HttpResponse<?> because(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        return take(visitor, ask, CheckPages.why(visitor, ask));
    }

    @Get("/answers")
    HttpResponse<?> answers(Visitor visitor) {
        CheckDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(PLACE + draft.next());
        }
        return Html.show(visitor.page("answers.title")
                .back(PLACE + "/why")
                .add(new Blocks.Summary(null, rows(visitor, draft)))
                .add(Blocks.Text.of(visitor.say("hire.check.kept")))
                .add(Blocks.Actions.of(Blocks.Action.post(visitor.say("check.button"), PLACE + "/answers"))));
    }

    @Post("/answers")
    HttpResponse<?> send(Form form, Visitor visitor) {
        CheckDraft draft = draft(visitor);
        if (!draft.complete()) {
            return Html.go(PLACE + draft.next());
        }
        return switch (registry.check(visitor.signedIn(), asked(draft), draft.key())) {
            case Answer.Done<CheckView>(CheckView done, String tag) -> {
                letGo(visitor, draft, done);
                yield Html.go("/hire/checks/" + done.id());
            }
            case Answer.Refused<CheckView>(Problem problem) -> Trouble.of(visitor, problem, PLACE + "/answers");
        };
    }

    /** What was typed stays only where it did not agree, so that it can be corrected. */
    private static void letGo(Visitor visitor, CheckDraft draft, CheckView done) {
        if (done.differs()) {
            draft.again();
        } else {
            visitor.signedIn().drop(CheckDraft.class);
        }
    }

    private static CheckAsked asked(CheckDraft draft) {
        return new CheckAsked(
                draft.certificate().isEmpty() ? null : draft.certificate(),
                draft.number().map(CertificateNumber::digits).orElse(null),
                new CheckAsked.Person(draft.personName(), draft.birthDate().orElseThrow()),
                draft.typed().first("occasion"),
                draft.typed().first("purpose"),
                draft.reference().isEmpty() ? null : draft.reference());
    }

    private static List<Row> rows(Visitor visitor, CheckDraft draft) {
        List<Row> rows = new ArrayList<>();
        rows.add(draft.number()
                .map(number ->
                        Row.of(visitor.say("result.number"), number.grouped()).changedAt(PLACE + "/number"))
                .orElseGet(() -> Row.of(visitor.say("hire.check.certificate"), visitor.say("hire.check.read"))
                        .changedAt(PLACE)));
        rows.add(Row.of(visitor.say("field.personName"), draft.personName()).changedAt(PLACE + "/who"));
        rows.add(Row.of(
                        visitor.say("field.birthDate"),
                        draft.birthDate().map(visitor.words()::date).orElseThrow())
                .changedAt(PLACE + "/who"));
        WhatFor.rows(visitor.words(), draft.typed()).forEach(row -> rows.add(row.changedAt(PLACE + "/why")));
        rows.add(Row.of(visitor.say("field.reference"), draft.reference()).changedAt(PLACE + "/why"));
        return rows;
    }

    private static HttpResponse<?> keep(Visitor visitor, String certificate) {
        draft(visitor).certificate(certificate);
        return Html.go(PLACE + draft(visitor).next());
    }

    private static HttpResponse<?> take(Visitor visitor, Ask ask, Page again) {
        if (ask.wrong()) {
            return Html.show(again);
        }
        draft(visitor).typed().take(ask.typed(), ask.names());
        return Html.go(PLACE + draft(visitor).next());
    }

    private static CheckDraft draft(Visitor visitor) {
        return visitor.signedIn().draft(CheckDraft.class, CheckDraft::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.TOKYO));
    }
}
