package jp.mamori.registry.certificate.screening;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ResultReleased;
import jp.mamori.registry.audit.CertificateEvent.SlotMissed;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.request.Slots;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;

/** Shows a determined result to its applicant at its slot; one still under review moves a whole slot. */
@Singleton
public class ReleaseResult {
    private static final Actor ACTOR = Actor.job("release-results");

    private final Requests requests;
    private final Reviews reviews;
    private final RecordRows records;
    private final Slots slots;
    private final AuditLog audit;
    private final Clock clock;

    ReleaseResult(Requests requests, Reviews reviews, RecordRows records, Slots slots, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.records = records;
        this.slots = slots;
        this.audit = audit;
        this.clock = clock;
    }

    /** Releases or moves one request whose slot has come; does nothing for any other. */
    @Transactional
    public void releaseIfDue(RequestId id) {
        var request = requests.lock(id).orElseThrow();
        if (!(request.releaseAt() instanceof Instant slot) || slot.isAfter(clock.instant())) {
            return;
        }
        if (request.state() == RequestState.DETERMINED) {
            release(request, slot);
        } else if (request.state() == RequestState.UNDER_REVIEW) {
            miss(request, slot);
        }
    }

    private void release(Request request, Instant slot) {
        if (!requests.release(request, slot)) {
            throw new IllegalStateException("a locked request changed");
        }
        audit.append(new ResultReleased(ACTOR, request.file()));
    }

    /** Moves a request to the next slot and counts the miss for each board that has not decided. */
    public void miss(Request request, Instant slot) {
        if (!slots.areFixed()) {
            return;
        }
        reviews.openOf(request.id()).stream()
                .map(MatchReview::board)
                .distinct()
                .forEach(board -> records.missed(request.id(), board, slot));
        if (!requests.missSlot(request)) {
            throw new IllegalStateException("a locked request changed");
        }
        audit.append(new SlotMissed(ACTOR, request.file()));
    }
}
