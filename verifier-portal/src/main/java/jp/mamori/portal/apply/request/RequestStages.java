package jp.mamori.portal.apply.request;

import java.time.Instant;
import java.util.List;
import jp.mamori.portal.apply.request.Progress.Stage;
import jp.mamori.portal.apply.request.Progress.When;
import jp.mamori.portal.registry.applicant.CertificateRequest;
import jp.mamori.portal.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Where a request stands, from receipt to certificate, with the day of each stage. */
final class RequestStages {
    private static final List<String> ENDED = List.of("WITHDRAWN", "LAPSED", "CANNOT_CERTIFY");

    private RequestStages() {}

    static Progress of(Visitor visitor, CertificateRequest request) {
        if (ENDED.contains(request.state())) {
            return new Progress(List.of(
                    stage(visitor, "received", When.DONE, request.receivedAt()),
                    new Stage(visitor.words().code("request.state", request.state()), "", When.NOW)));
        }
        int now = reached(request.state());
        Instant issue = request.certificate() != null ? request.certificate().issuedAt() : request.issueOn();
        return new Progress(List.of(
                stage(visitor, "received", when(0, now), request.receivedAt()),
                stage(visitor, "searched", when(1, now), null),
                stage(visitor, "result", when(2, now), request.resultOn()),
                stage(visitor, "answer", when(3, now), now > 3 ? null : request.answerBy()),
                stage(visitor, "issued", when(4, now), issue)));
    }

    /** The stage that is under way; one more than the last when all is done. */
    private static int reached(String state) {
        return switch (state) {
            case "INCOMPLETE" -> 0;
            case "IN_PROGRESS" -> 1;
            case "CORRECTION_REQUESTED" -> 2;
            case "RELEASED" -> 3;
            case "ACCEPTED" -> 4;
            default -> 5;
        };
    }

    private static When when(int place, int now) {
        return place < now ? When.DONE : place == now ? When.NOW : When.LATER;
    }

    private static Stage stage(Visitor visitor, String key, When state, @Nullable Instant when) {
        return new Stage(visitor.say("request.stage." + key), visitor.words().moment(when), state);
    }
}
