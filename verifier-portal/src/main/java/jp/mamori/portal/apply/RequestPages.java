package jp.mamori.portal.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mamori.portal.form.Ask;
import jp.mamori.portal.form.Field.Option;
import jp.mamori.portal.form.Question;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.registry.applicant.CertificateText;
import jp.mamori.portal.registry.applicant.Profile;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Blocks.Action;
import jp.mamori.portal.web.Blocks.Row;
import jp.mamori.portal.web.Blocks.Stage;
import jp.mamori.portal.web.Blocks.When;
import jp.mamori.portal.web.Page;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The pages of one request. */
final class RequestPages {
    private RequestPages() {}

    static Page received(Visitor visitor, CertificateRequest request) {
        Page page = visitor.page("received.title")
                .ownHeading()
                .add(new Blocks.Panel(visitor.say("received.title"), visitor.say("received.number"), request.id()))
                .add(new Blocks.Heading(visitor.say("received.next")));
        if (request.state().equals("INCOMPLETE")) {
            page.add(lacking(visitor, request));
        } else {
            page.add(Blocks.Bullets.of(
                    visitor.say("received.next.1", moment(visitor, request.resultOn())),
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
            case "INCOMPLETE" ->
                page.add(lacking(visitor, request))
                        .add(Blocks.Actions.of(
                                Action.first(visitor.say("request.complete.names"), "/apply/names"),
                                Action.postSecond(visitor.say("request.complete"), place + "/completion")));
            case "RELEASED" -> released(visitor, request, page, place);
            case "ISSUED" ->
                page.add(Blocks.Actions.of(
                        Action.first(visitor.say("request.see.certificate"), place + "/certificate")));
            default -> page.add(Blocks.Text.lead(visitor.words().code("request.told", request.state())));
        }
        if (request.result() != null && !request.state().equals("RELEASED")) {
            result(visitor, request, request.result(), page);
        }
        page.add(new Blocks.Progress(stages(visitor, request)));
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
        if (names.isEmpty() && profile.licences().isEmpty()) {
            question.lead(visitor.say("accept.nothing"));
        }
        return visitor.page("accept.title").back(place).add(question);
    }

    static Page dispute(Visitor visitor, String id, Ask ask) {
        ask.area("correction", 2000, true);
        String place = "/apply/requests/" + id;
        Question question = new Question(ask, place + "/correction", visitor.say("dispute.button"))
                .lead(visitor.say("dispute.lead"));
        return visitor.page("dispute.title")
                .back(place)
                .failed(question.wrong())
                .add(question);
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

    static Page certificate(Visitor visitor, CertificateRequest request, CertificateText certificate) {
        String place = "/apply/requests/" + request.id();
        return visitor.page("certificate.title")
                .back(place)
                .add(Blocks.Text.lead(
                        visitor.say("certificate.lead", request.employer().name())))
                .add(new Blocks.Code(visitor.say("result.number"), grouped(certificate.number())))
                .add(new Blocks.Summary(
                        null,
                        List.of(
                                Row.of(
                                        visitor.say("field.employer"),
                                        request.employer().name()),
                                Row.of(
                                        visitor.say("field.purpose"),
                                        visitor.words().code("purpose", request.purpose())),
                                Row.of(visitor.say("result.issued"), moment(visitor, certificate.issuedAt())),
                                Row.of(visitor.say("result.expires"), moment(visitor, certificate.expiresAt())))))
                .add(Blocks.Actions.of(Action.first(visitor.say("certificate.pdf"), place + "/certificate.pdf")))
                .add(new Blocks.Heading(visitor.say("certificate.qr")))
                .add(Blocks.Text.of(visitor.say("certificate.qr.how")))
                .add(new Blocks.Picture(place + "/certificate.svg", visitor.say("certificate.qr.words"), true))
                .add(new Blocks.Heading(visitor.say("certificate.link")))
                .add(Blocks.Text.of(visitor.say("certificate.link.how")))
                .add(new CopyBox("link", visitor.say("certificate.link"), certificate.link()))
                .add(new CopyBox("token", visitor.say("certificate.token"), certificate.token()));
    }

    private static void released(Visitor visitor, CertificateRequest request, Page page, String place) {
        page.add(Blocks.Banner.of(
                Blocks.Tone.INFO,
                visitor.say("request.released"),
                visitor.say("request.released.alone", moment(visitor, request.answerBy()))));
        if (request.result() != null) {
            result(visitor, request, request.result(), page);
        }
        page.add(Blocks.Actions.of(
                Action.first(visitor.say("request.accept"), place + "/acceptance"),
                Action.link(visitor.say("request.dispute"), place + "/correction"),
                Action.link(visitor.say("request.withdraw"), place + "/withdrawal")));
    }

    private static void result(
            Visitor visitor, CertificateRequest request, CertificateRequest.Result result, Page page) {
        page.add(new Blocks.Heading(visitor.say("request.result")))
                .add(Blocks.Text.lead(
                        visitor.say("request.result." + known(result.outcome()), moment(visitor, result.asOf()))));
        List<Row> rows = new ArrayList<>();
        List<Map<String, Object>> stated = result.dispositions() == null ? List.of() : result.dispositions();
        for (Map<String, Object> one : stated) {
            rows.add(new Row(visitor.words().code("kind", text(one, "kind")), told(visitor, one), null));
        }
        if (!rows.isEmpty()) {
            page.add(new Blocks.Summary(visitor.say("stated.heading"), rows));
        }
        Map<String, Object> registers = result.registers() == null ? Map.of() : result.registers();
        page.add(new Blocks.Summary(
                visitor.say("result.searched"),
                List.of("teaching_licence", "nursery_registration", "childcare_order").stream()
                        .map(code -> Row.of(
                                visitor.say("register." + code),
                                registers.containsKey(code)
                                        ? visitor.say("register." + code + ".covers")
                                        : visitor.say("register.not-searched")))
                        .toList()));
    }

    private static List<String> told(Visitor visitor, Map<String, Object> one) {
        List<String> told = new ArrayList<>();
        String date = text(one, "decidedOn").isEmpty() ? text(one, "date") : text(one, "decidedOn");
        if (!date.isEmpty()) {
            told.add(visitor.say("stated.date", visitor.words().date(java.time.LocalDate.parse(date))));
        }
        Object grounds = one.getOrDefault("grounds", List.of(text(one, "ground")));
        if (grounds instanceof List<?> list) {
            list.stream()
                    .map(String::valueOf)
                    .filter(code -> !code.isBlank())
                    .forEach(code -> told.add(
                            visitor.say("stated.ground", visitor.words().code("ground", code))));
        }
        Object board = one.getOrDefault("authority", one.getOrDefault("board", ""));
        told.add(visitor.say("stated.board", String.valueOf(board instanceof Map<?, ?> ref ? ref.get("name") : board)));
        return told;
    }

    private static Blocks.Banner lacking(Visitor visitor, CertificateRequest request) {
        return new Blocks.Banner(
                Blocks.Tone.WARNING,
                visitor.say("request.incomplete"),
                request.lacking().stream()
                        .map(code -> visitor.words().code("missing", code))
                        .toList());
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

    private static List<Stage> stages(Visitor visitor, CertificateRequest request) {
        int now = switch (request.state()) {
            case "INCOMPLETE" -> 0;
            case "IN_PROGRESS" -> 1;
            case "RELEASED", "CORRECTION_REQUESTED" -> 2;
            case "ACCEPTED" -> 3;
            default -> 4;
        };
        boolean ended = List.of("WITHDRAWN", "LAPSED", "CANNOT_CERTIFY").contains(request.state());
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(visitor, "received", 0, now, request.receivedAt()));
        stages.add(stage(visitor, "searched", 1, now, null));
        stages.add(stage(visitor, "result", 2, now, request.resultOn()));
        if (ended) {
            return List.of(
                    stages.getFirst(), new Stage(visitor.words().code("request.state", request.state()), "", When.NOW));
        }
        stages.add(stage(visitor, "answer", 3, now, now >= 3 ? null : request.answerBy()));
        Instant issue = request.certificate() != null ? request.certificate().issuedAt() : request.issueOn();
        stages.add(stage(visitor, "issued", 4, now, issue));
        return stages;
    }

    private static Stage stage(Visitor visitor, String key, int place, int now, @Nullable Instant when) {
        When state = place < now || (place == 4 && now == 4) ? When.DONE : place == now ? When.NOW : When.LATER;
        return new Stage(visitor.say("request.stage." + key), moment(visitor, when), state);
    }

    private static String known(String outcome) {
        return switch (outcome) {
            case "NO_MATCHING_RECORD", "RECORD_CONFIRMED" -> outcome;
            default -> "CANNOT_CERTIFY";
        };
    }

    private static String kept(Visitor visitor, String until) {
        return until.length() == 10
                ? visitor.words().date(java.time.LocalDate.parse(until))
                : visitor.words().moment(Instant.parse(until));
    }

    private static String grouped(String number) {
        return number.replaceAll("\\D", "").replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private static String moment(Visitor visitor, @Nullable Instant instant) {
        return instant == null ? "" : visitor.words().moment(instant);
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }
}
