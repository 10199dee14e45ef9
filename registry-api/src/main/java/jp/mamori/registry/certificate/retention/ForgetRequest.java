package jp.mamori.registry.certificate.retention;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.RequestForgotten;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.PublicIds;

/**
 * Deletes what a request that is over says about a person, then destroys its data key.
 *
 * <p>No transaction spans both databases: the request reads as absent first, and a key left by a crash is on the list
 * of {@link #keysToDestroy} until it is gone.
 */
@Singleton
class ForgetRequest {
    static final String JOB = "forget-requests";

    private final Requests requests;
    private final Certificates certificates;
    private final Reviews reviews;
    private final Results results;
    private final Links links;
    private final Persons persons;
    private final KeepingTime keepingTime;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final PublicIds publicIds;
    private final Clock clock;

    ForgetRequest(
            Requests requests,
            Certificates certificates,
            Reviews reviews,
            Results results,
            Links links,
            Persons persons,
            KeepingTime keepingTime,
            FileKeys fileKeys,
            AuditLog audit,
            PublicIds publicIds,
            Clock clock) {
        this.requests = requests;
        this.certificates = certificates;
        this.reviews = reviews;
        this.results = results;
        this.links = links;
        this.persons = persons;
        this.keepingTime = keepingTime;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.publicIds = publicIds;
        this.clock = clock;
    }

    List<RequestId> due(int limit) {
        return requests.dueToForget(
                clock.instant().minus(KeepingTime.KEPT_AFTER), keepingTime.receivedTooLongAgo(), limit);
    }

    List<RequestId> keysToDestroy(int limit) {
        return requests.forgottenWithKey(limit);
    }

    /** Tells whether it was forgotten now: one that is needed after all stays. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean forget(RequestId id) {
        var due = requests.lock(id).filter(request -> keepingTime.isOver(request, certificates.of(id)));
        due.ifPresent(this::forget);
        return due.isPresent();
    }

    private void forget(Request request) {
        persons.forget(request.file());
        reviews.forget(request.id());
        results.forget(request.id());
        certificates.forget(request.id());
        if (!requests.forget(request)) {
            throw new IllegalStateException("a locked request changed");
        }
        if (requests.ofApplicant(request.applicant(), null, 1).isEmpty()) {
            links.forget(request.applicant());
        }
        audit.append(
                new RequestForgotten(Actor.job(JOB), FileId.of(request.applicant()), publicIds.text(request.id())));
    }

    void destroyKey(RequestId id) {
        fileKeys.destroy(FileId.of(id));
        requests.keyDestroyed(id);
    }
}
