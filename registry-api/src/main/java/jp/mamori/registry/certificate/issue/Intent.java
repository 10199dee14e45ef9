package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.status.StatusIndex;

/** What is going to be signed, as its row stands. */
@MappedEntity("certificate_intent")
record Intent(
        @Id IntentId id,
        RequestId request,
        String number,
        int listNo,
        int idx,
        Instant asOf,
        byte[] payloadCt,
        State state) {

    /** Where it stands. */
    enum State {
        OPEN,
        ISSUED,
        BURNT
    }

    /** Why nothing was issued from it. */
    enum Burnt {
        REGISTER_CHANGED,
        LINT_FAILED,
        WITHDRAWN,
        KEY_MISSING
    }

    StatusIndex statusIndex() {
        return new StatusIndex(listNo, idx);
    }

    @Override
    public String toString() {
        return "Intent[" + state + "]";
    }
}
