package jp.mamori.registry.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.TestApi;

/** A drafter and an approver of one authority at work over HTTP. */
public record Board(TestApi drafter, TestApi approver) {
    public Answer draft(Map<String, Object> content) {
        return drafter.post("/v1/dispositions").json(content).idempotencyKey().send();
    }

    public Answer drafted(Map<String, Object> content) {
        var draft = draft(content);
        assertThat(draft.status()).as("%s", draft).isEqualTo(201);
        return draft;
    }

    public Answer submitted(Map<String, Object> content) {
        return done(submit(drafted(content)));
    }

    public Answer recorded(Map<String, Object> content) {
        return done(approve(submitted(content)));
    }

    public Answer submit(Answer seen) {
        return act(drafter, "submission", seen, Map.of());
    }

    public Answer approve(Answer seen) {
        return act(approver, "approval", seen, Map.of());
    }

    public Answer propose(String noun, Answer seen, Map<String, Object> body) {
        return act(drafter, noun, seen, body);
    }

    /** Proposed by the drafter and approved by the approver. */
    public Answer changed(String noun, Answer seen, Map<String, Object> body) {
        return done(approve(done(propose(noun, seen, body))));
    }

    public Answer read(Answer seen) {
        return approver.get("/v1/dispositions/" + seen.at("/id")).send();
    }

    public static Answer act(TestApi who, String noun, Answer seen, Map<String, Object> body) {
        return who.post("/v1/dispositions/" + seen.at("/id") + "/" + noun)
                .ifMatch(seen.version())
                .json(body)
                .send();
    }

    public static Answer done(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
