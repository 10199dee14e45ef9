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
import java.util.List;
import java.util.Optional;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Folding;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.form.Typed;
import jp.mamori.portal.form.WhatFor;
import jp.mamori.portal.registry.Answer;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.registry.employer.CheckLock;
import jp.mamori.portal.registry.employer.EmployerRegistry;
import jp.mamori.portal.registry.employer.Member;
import jp.mamori.portal.registry.open.OpenRegistry;
import jp.mamori.portal.registry.open.RequestCode;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Cell;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Form;
import jp.mamori.portal.web.Html;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Trouble;
import jp.mamori.portal.web.Visitor;

/** An employer's home, request codes and people. */
@Controller("/hire")
@Secured("EMPLOYER")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class EmployerController {
    private final EmployerRegistry employer;
    private final OpenRegistry open;

    EmployerController(EmployerRegistry employer, OpenRegistry open) {
        this.employer = employer;
        this.open = open;
    }

    @Get
    HttpResponse<?> home(Visitor visitor) {
        Page page = visitor.page("hire.home.title");
        List<CheckLock> locks = employer.locks(visitor.signedIn());
        if (!locks.isEmpty()) {
            page.add(new Blocks.Banner(
                    Blocks.Tone.WARNING,
                    visitor.say("hire.locks.heading"),
                    locks.stream().map(lock -> told(visitor, lock)).toList()));
        }
        return Html.show(page.add(new Blocks.Tasks(List.of(
                        task(visitor, "hire.task.check", "/hire/check"),
                        task(visitor, "hire.task.codes", "/hire/codes"),
                        task(visitor, "hire.task.checks", "/hire/checks"),
                        task(visitor, "hire.task.members", "/hire/members"))))
                .add(Blocks.Banner.of(
                        Blocks.Tone.INFO, visitor.say("hire.home.note.heading"), visitor.say("hire.home.note.text"))));
    }

    private static String told(Visitor visitor, CheckLock lock) {
        return visitor.say(
                "hire.locks.one",
                lock.number(),
                visitor.words().moment(lock.lockedAt()),
                visitor.words().moment(lock.lockedUntil()));
    }

    @Get("/codes")
    HttpResponse<?> codes(Visitor visitor) {
        return Html.show(codePage(visitor, Ask.shown(visitor.words(), new Typed())));
    }

    @Post("/codes")
    HttpResponse<?> makeCode(Form form, Visitor visitor) {
        Ask ask = Ask.judged(visitor.words(), new Typed(form));
        Page again = codePage(visitor, ask);
        if (ask.wrong()) {
            return Html.show(again);
        }
        return switch (employer.makeCode(visitor.signedIn(), form.first("purpose"), form.first("occasion"))) {
            case Answer.Done<RequestCode>(RequestCode made, String tag) -> Html.go("/hire/codes/" + made.code());
            case Answer.Refused<RequestCode>(Problem problem) -> Trouble.of(visitor, problem, "/hire/codes");
        };
    }

    @Get("/codes/{code}")
    HttpResponse<?> code(Visitor visitor, String code) {
        Optional<RequestCode> found = open.requestCode(visitor.signedIn(), Folding.code(code));
        if (found.isEmpty()) {
            return Trouble.page(visitor, io.micronaut.http.HttpStatus.NOT_FOUND);
        }
        RequestCode made = found.get();
        String shown = made.code().length() == 8
                ? made.code().substring(0, 4) + "-" + made.code().substring(4)
                : made.code();
        return Html.show(visitor.page("hire.code.title")
                .back("/hire/codes")
                .add(new Blocks.Code(visitor.say("hire.code.label"), shown))
                .add(new Blocks.Summary(
                        null,
                        List.of(
                                Row.of(
                                        visitor.say("field.employer"),
                                        made.employer().name()),
                                Row.of(
                                        visitor.say("field.purpose"),
                                        visitor.words().code("purpose", made.purpose())),
                                Row.of(
                                        visitor.say("field.occasion"),
                                        visitor.words().code("occasion", made.occasion())),
                                Row.of(
                                        visitor.say("hire.code.until"),
                                        made.expiresAt() == null
                                                ? null
                                                : visitor.words().moment(made.expiresAt())))))
                .add(new Blocks.Heading(visitor.say("hire.code.how.heading")))
                .add(Blocks.Bullets.of(
                        visitor.say("hire.code.how.1"), visitor.say("hire.code.how.2"), visitor.say("hire.code.how.3")))
                .add(new Blocks.Print()));
    }

    @Get("/members")
    HttpResponse<?> members(Visitor visitor) {
        List<List<Cell>> rows = employer.members(visitor.signedIn()).stream()
                .map(member -> row(visitor, member))
                .toList();
        return Html.show(visitor.page("hire.members.title")
                .add(new Blocks.Table(
                        visitor.say("hire.members.caption"),
                        List.of(
                                visitor.say("hire.members.name"),
                                visitor.say("hire.members.role"),
                                visitor.say("hire.members.from")),
                        rows,
                        visitor.say("none")))
                .add(Blocks.Text.of(visitor.say("hire.members.note"))));
    }

    private static List<Cell> row(Visitor visitor, Member member) {
        return List.of(
                Cell.of(member.displayName()),
                Cell.of(visitor.words().code("role", member.role())),
                Cell.of(member.from() == null ? "" : visitor.words().date(member.from())));
    }

    private static Page codePage(Visitor visitor, Ask ask) {
        Question question = new Question(WhatFor.ask(ask), "/hire/codes", visitor.say("hire.codes.button"));
        return visitor.page("hire.codes.title")
                .add(Blocks.Text.of(visitor.say("hire.codes.lead")))
                .add(question);
    }

    private static Blocks.Task task(Visitor visitor, String key, String href) {
        return new Blocks.Task(visitor.say(key), visitor.say(key + ".what"), href, null);
    }
}
