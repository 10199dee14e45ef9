package jp.mamori.portal.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.mamori.portal.registry.Problem;
import jp.mamori.portal.session.Door;

/** The pages for when something went wrong: what happened, and what to do now. */
public final class Trouble {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trouble() {}

    /** A page for a status; one without words of its own uses those of 400 or 500. */
    public static MutableHttpResponse<String> page(Visitor visitor, HttpStatus status) {
        return page(visitor, status, reference());
    }

    /** The same page with the reference that the log carries. */
    public static MutableHttpResponse<String> page(Visitor visitor, HttpStatus status, String reference) {
        String key = "trouble." + known(visitor.words(), status.getCode());
        MutableHttpResponse<String> answer = Html.show(status, told(visitor, key, reference));
        return status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header("Retry-After", "60") : answer;
    }

    /** A form that did not come from a page of ours, or from one that is too old. */
    public static HttpResponse<String> form(Visitor visitor) {
        return Html.show(HttpStatus.FORBIDDEN, told(visitor, "trouble.form", reference()));
    }

    /** What the registry refused: with its own words, and the way on. */
    public static HttpResponse<String> of(Visitor visitor, Problem problem, String goOn) {
        if (problem.stale()) {
            return conflict(visitor, problem.words(), goOn);
        }
        HttpStatus status = switch (problem.status()) {
            case 403 -> HttpStatus.FORBIDDEN;
            case 409 -> HttpStatus.CONFLICT;
            case 429 -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.BAD_REQUEST;
        };
        List<String> told = new ArrayList<>(problem.faults().stream()
                .map(Problem.Fault::message)
                .filter(java.util.Objects::nonNull)
                .toList());
        if (problem.until() != null) {
            told.add(visitor.say("trouble.until", visitor.words().moment(problem.until())));
        }
        return refused(visitor, status, problem.words(), told, goOn);
    }

    /** Somebody else changed the thing first (412), in the registry's own words, with the way on. */
    private static HttpResponse<String> conflict(Visitor visitor, String detail, String goOn) {
        Page page = visitor.page("trouble.conflict.title")
                .switchedAt(goOn)
                .add(Blocks.Text.of(detail, visitor.say("trouble.conflict.next")))
                .add(Blocks.Actions.of(Blocks.Action.first(visitor.say("trouble.conflict.go"), goOn)));
        return Html.show(HttpStatus.CONFLICT, page);
    }

    private static HttpResponse<String> refused(
            Visitor visitor, HttpStatus status, String detail, List<String> faults, String goOn) {
        Page page = visitor.page("trouble.refused.title")
                .switchedAt(goOn)
                .add(Blocks.Text.of(detail))
                .add(new Blocks.Bullets(faults))
                .add(Blocks.Actions.of(Blocks.Action.first(visitor.say("trouble.refused.go"), goOn)));
        return Html.show(status, page);
    }

    private static Page told(Visitor visitor, String key, String reference) {
        return visitor.page(key + ".title")
                .add(Blocks.Text.of(visitor.say(key + ".what"), visitor.say(key + ".next")))
                .add(new Blocks.Summary(null, List.of(Blocks.Row.of(visitor.say("trouble.reference"), reference))))
                .add(Blocks.Links.of(home(visitor)));
    }

    private static Link home(Visitor visitor) {
        Door door = visitor.door();
        return door == null
                ? new Link(visitor.say("trouble.home"), "/")
                : new Link(visitor.say("trouble.own-home"), door.home());
    }

    private static int known(Words words, int status) {
        return words.has("trouble." + status + ".title") ? status : status >= 500 ? 500 : 400;
    }

    /** A reference that a person can read out: eight characters, only for finding a line in the log. */
    public static String reference() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
