package jp.mamori.portal.apply.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.mamori.portal.apply.names.NamesRows;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;

/** The pages of one request. */
final class RequestPages {
    private RequestPages() {}

    static Page received(Visitor visitor, CertificateRequest request) {
        Page page = visitor.page("received.title")
                .ownHeading()
                .add(new Blocks.Panel(visitor.say("received.title"), visitor.say("received.number"), request.id()))
                .add(new Blocks.Heading(visitor.say("received.next")));
        if (request.state().equals("INCOMPLETE")) {
            NamesRows.lacking(page, "request.incomplete", request.lacking());
        } else {
            page.add(Blocks.Bullets.of(
                    visitor.say("received.next.1", visitor.words().moment(request.resultOn())),
                    visitor.say("received.next.2"),
                    visitor.say("received.next.3")));
        }
        return page.add(
                Blocks.Actions.of(Action.first(visitor.say("received.see"), "/apply/requests/" + request.id())));
    }

    static Page state(Visitor visitor, CertificateRequest request) {
        String place = "/apply/requests/" + request.id();
        Page page = visitor.page("request.one.title", request.employer().name()).back("/apply");
        switch (request.state()) {
            case "INCOMPLETE" -> {
                NamesRows.lacking(page, "request.incomplete", request.lacking());
                page.add(Blocks.Actions.of(
                        Action.first(visitor.say("request.complete.names"), "/apply/names"),
                        Action.postSecond(visitor.say("request.complete"), place + "/completion")));
            }
            case "RELEASED" -> released(visitor, request, page, place);
            case "ISSUED" ->
                page.add(Blocks.Actions.of(
                        Action.first(visitor.say("request.see.certificate"), place + "/certificate")));
            default -> page.add(Blocks.Text.lead(visitor.words().code("request.told", request.state())));
        }
        if (request.result() != null && !request.state().equals("RELEASED")) {
            RequestResult.add(page, request.result());
        }
        page.add(RequestStages.of(visitor, request));
        page.add(new Blocks.Summary(visitor.say("request.what"), facts(visitor, request)));
        if (List.of("INCOMPLETE", "IN_PROGRESS").contains(request.state())) {
            page.add(Blocks.Actions.of(Action.link(visitor.say("request.withdraw"), place + "/withdrawal")));
        }
        return page;
    }

    static Page accept(Visitor visitor, CertificateRequest request, Profile profile, Ask ask) {
        List<Option> names = IntStream.range(0, profile.former().size())
                .mapToObj(index -> Option.of(
                        String.valueOf(index), profile.former().get(index).full()))
                .toList();
        if (!names.isEmpty()) {
            ask.ticks("showFormer", names);
        }
        if (!profile.licences().isEmpty()) {
            ask.ticks(
                    "showLicences",
                    List.of(Option.of("YES", String.join(visitor.say("list.separator"), profile.licences()))));
        }
        String place = "/apply/requests/" + request.id();
        Question question = new Question(ask, place + "/acceptance", visitor.say("accept.button"))
                .lead(visitor.say("accept.lead", request.employer().name()));
        boolean choice = !names.isEmpty() || !profile.licences().isEmpty();
        return visitor.page(choice ? "accept.title" : "accept.title.plain")
                .back(place)
                .add(question);
    }

    static Page dispute(Visitor visitor, String id, Ask ask) {
        ask.area("correction", 2000, true);
        String place = "/apply/requests/" + id;
        Question question = new Question(ask, place + "/correction", visitor.say("dispute.button"))
                .lead(visitor.say("dispute.lead"));
        return visitor.page("dispute.title").back(place).add(question);
    }

    static Page withdraw(Visitor visitor, CertificateRequest request) {
        String place = "/apply/requests/" + request.id();
        return visitor.page("withdraw.title")
                .back(place)
                .add(Blocks.Text.of(visitor.say("withdraw.lead"), visitor.say("withdraw.seen")))
                .add(Blocks.Actions.of(
                        Action.post(visitor.say("withdraw.button"), place + "/withdrawal"),
                        Action.link(visitor.say("withdraw.not"), place)));
    }

    private static void released(Visitor visitor, CertificateRequest request, Page page, String place) {
        page.add(Blocks.Banner.of(
                Blocks.Tone.INFO,
                visitor.say("request.released"),
                visitor.say("request.released.alone", visitor.words().moment(request.answerBy()))));
        if (request.result() != null) {
            RequestResult.add(page, request.result());
        }
        page.add(Blocks.Actions.of(
                Action.first(visitor.say("request.accept"), place + "/acceptance"),
                Action.link(visitor.say("request.dispute"), place + "/correction"),
                Action.link(visitor.say("request.withdraw"), place + "/withdrawal")));
    }

    private static List<Row> facts(Visitor visitor, CertificateRequest request) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(visitor.say("field.employer"), request.employer().name()));
        rows.add(Row.of(visitor.say("field.purpose"), visitor.words().code("purpose", request.purpose())));
        rows.add(Row.of(visitor.say("field.occasion"), visitor.words().code("occasion", request.occasion())));
        rows.add(Row.of(visitor.say("received.number"), request.id()));
        if (request.keptUntil() != null) {
            rows.add(Row.of(visitor.say("request.kept"), kept(visitor, request.keptUntil())));
        }
        return rows;
    }

    private static String kept(Visitor visitor, String until) {
        return until.length() == 10
                ? visitor.words().date(java.time.LocalDate.parse(until))
                : visitor.words().moment(Instant.parse(until));
    }
}
