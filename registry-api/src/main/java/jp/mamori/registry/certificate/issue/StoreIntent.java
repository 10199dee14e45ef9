package jp.mamori.registry.certificate.issue;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.PreparedCertificate;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.IntentStored;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.DetermineRequest;
import jp.mamori.registry.certificate.screening.ReleaseResult;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.certificate.screening.ScreenRequest;
import jp.mamori.registry.certificate.status.StatusIndexes;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/**
 * Screens an accepted request again and stores exactly what is going to be signed.
 *
 * <p>The register's clock is read first, so that no approval comes between the screening and the commit.
 * Number, status index, payload and event commit together; the unique key on the live request makes a second intent
 * impossible.
 */
@Singleton
class StoreIntent {
    static final Actor ACTOR = Actor.job("issue-certificates");

    private final RegisterClock registerClock;
    private final Requests requests;
    private final Persons persons;
    private final ScreenRequest screenRequest;
    private final Reviews reviews;
    private final Results results;
    private final ReleaseResult releaseResult;
    private final DetermineRequest determineRequest;
    private final IntentRows intents;
    private final StatusIndexes statusIndexes;
    private final ContentOfRequest contentOfRequest;
    private final CertificateLint lint;
    private final FileKeys fileKeys;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StoreIntent(
            RegisterClock registerClock,
            Requests requests,
            Persons persons,
            ScreenRequest screenRequest,
            Reviews reviews,
            Results results,
            ReleaseResult releaseResult,
            DetermineRequest determineRequest,
            IntentRows intents,
            StatusIndexes statusIndexes,
            ContentOfRequest contentOfRequest,
            CertificateLint lint,
            FileKeys fileKeys,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.registerClock = registerClock;
        this.requests = requests;
        this.persons = persons;
        this.screenRequest = screenRequest;
        this.reviews = reviews;
        this.results = results;
        this.releaseResult = releaseResult;
        this.determineRequest = determineRequest;
        this.intents = intents;
        this.statusIndexes = statusIndexes;
        this.contentOfRequest = contentOfRequest;
        this.lint = lint;
        this.fileKeys = fileKeys;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    sealed interface Outcome {
        /** An intent is there, now or from before a crash. */
        record Stored() implements Outcome {}

        /** Not accepted, or its slot has not come. */
        record NotDue() implements Outcome {}

        /** Officers have to decide first: it moved a whole slot. */
        record UnderReview() implements Outcome {}

        /** The result is not what the applicant accepted: it is shown to the applicant anew. */
        record ResultChanged() implements Outcome {}
    }

    /** The payload breaks a rule: nothing is stored, and an operator looks at it. */
    static final class Unfit extends RuntimeException {
        Unfit(String rules) {
            super("a certificate would break " + rules);
        }
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome store(RequestId id) {
        registerClock.readForShare();
        var request = requests.lock(id).orElseThrow();
        if (request.state() != RequestState.ACCEPTED
                || !(request.issueAt() instanceof Instant slot)
                || slot.isAfter(clock.instant())) {
            return new Outcome.NotDue();
        }
        return intents.live(id).isPresent() ? new Outcome.Stored() : screen(request, slot);
    }

    private Outcome screen(Request request, Instant slot) {
        var person = persons.read(request.file()).orElseThrow(() -> new IllegalStateException("no person"));
        screenRequest.screen(request, person, ACTOR);
        if (!reviews.openOf(request.id()).isEmpty()) {
            releaseResult.miss(request, slot);
            return new Outcome.UnderReview();
        }
        var stated = results.present(request, ACTOR);
        if (!Arrays.equals(Results.digest(stated), request.acceptedResult())) {
            determineRequest.determine(request.id());
            return new Outcome.ResultChanged();
        }
        store(request, slot, new ContentOfRequest.Found(person, screenRequest.registers(request), stated));
        return new Outcome.Stored();
    }

    private void store(Request request, Instant slot, ContentOfRequest.Found found) {
        var number = CertificateNumber.random(random);
        var index = statusIndexes.take();
        var prepared = prepared(contentOfRequest.content(request, found, number, index, slot));
        var id = new IntentId(ids.next());
        var payload =
                fileKeys.open(request.file()).seal(prepared.intent().toStored(), Certificates.payloadOf(id.value()));
        intents.insert(
                id,
                request.id(),
                number.digits(),
                index.listNo(),
                index.idx(),
                slot,
                prepared.content().outcome().name(),
                payload,
                clock.instant());
        audit.append(new IntentStored(ACTOR, request.file()));
    }

    private PreparedCertificate prepared(jp.mamori.certificate.CertificateContent content) {
        return switch (lint.prepare(content)) {
            case CertificateLint.Outcome.Passed(var prepared) -> prepared;
            case CertificateLint.Outcome.Failed(var violations) -> throw new Unfit(rules(violations));
        };
    }

    static String rules(List<jp.mamori.certificate.issue.Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule() + " (" + violation.reason() + ")")
                .toList()
                .toString();
    }
}
