package jp.mamori.registry.certificate.issue;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.issue.PreparedCertificate;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.IntentStored;
import jp.mamori.registry.certificate.content.ContentOfRequest;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.DetermineRequest;
import jp.mamori.registry.certificate.screening.ReleaseResult;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.certificate.screening.ScreenRequest;
import jp.mamori.registry.certificate.screening.Stated;
import jp.mamori.registry.certificate.status.StatusIndex;
import jp.mamori.registry.certificate.status.StatusIndexes;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeyMissing;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;

/**
 * Screens accepted requests again and stores exactly what is going to be signed.
 *
 * <p>The register's clock is read first, so that no approval comes between the screening and the commit.
 * Numbers, status indexes, payloads and events commit together; the unique key on the live request makes a second intent
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
    private final NewIntents newIntents;
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
            NewIntents newIntents,
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
        this.newIntents = newIntents;
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

    /** Stores what can be stored of several, in one transaction; each request has its own outcome. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    Map<RequestId, Outcome> store(List<RequestId> ids) {
        registerClock.readForShare();
        var outcomes = new HashMap<RequestId, Outcome>();
        ids.forEach(id -> outcomes.put(id, new Outcome.NotDue()));
        var due = requests.lockAll(ids).stream().filter(this::isDue).toList();
        if (due.isEmpty()) {
            return outcomes;
        }
        intents.live(uuids(due)).forEach(intent -> outcomes.put(intent.request(), new Outcome.Stored()));
        var fresh = due.stream()
                .filter(request -> outcomes.get(request.id()) instanceof Outcome.NotDue)
                .toList();
        if (!fresh.isEmpty()) {
            screen(fresh, outcomes);
        }
        return outcomes;
    }

    private boolean isDue(Request request) {
        return request.state() == RequestState.ACCEPTED
                && request.issueAt() instanceof Instant slot
                && !slot.isAfter(clock.instant());
    }

    private static List<UUID> uuids(List<Request> requests) {
        return requests.stream().map(request -> request.id().value()).toList();
    }

    private void screen(List<Request> fresh, Map<RequestId, Outcome> outcomes) {
        var read = persons.readAll(fresh.stream().map(Request::file).toList());
        var asked = fresh.stream()
                .map(request -> new ScreenRequest.Asked(request, person(read, request)))
                .toList();
        screenRequest.screen(asked, ACTOR);
        var waiting = reviews.waiting(fresh.stream().map(Request::id).toList());
        var stated = results.present(fresh, ACTOR);
        var fit = new ArrayList<Request>();
        for (var request : fresh) {
            var outcome = outcome(request, waiting, stated);
            outcomes.put(request.id(), outcome);
            if (outcome instanceof Outcome.Stored) {
                fit.add(request);
            }
        }
        if (!fit.isEmpty()) {
            store(fit, read, stated);
        }
    }

    private static Person person(Map<FileId, Person> read, Request request) {
        return Optional.ofNullable(read.get(request.file())).orElseThrow(() -> new IllegalStateException("no person"));
    }

    private Outcome outcome(Request request, Set<RequestId> waiting, Map<RequestId, List<Stated>> stated) {
        if (waiting.contains(request.id())) {
            releaseResult.miss(request, Objects.requireNonNull(request.issueAt()));
            return new Outcome.UnderReview();
        }
        if (!Arrays.equals(
                Results.digest(Objects.requireNonNull(stated.get(request.id()))), request.acceptedResult())) {
            determineRequest.determine(request.id());
            return new Outcome.ResultChanged();
        }
        return new Outcome.Stored();
    }

    private void store(List<Request> fit, Map<FileId, Person> read, Map<RequestId, List<Stated>> stated) {
        var indexes = statusIndexes.take(fit.size());
        var registers = screenRequest.registers(fit);
        var common = contentOfRequest.common(fit);
        var keys = fileKeys.openAll(fit.stream().map(Request::file).toList());
        var stored = new ArrayList<NewIntents.Row>();
        for (var i = 0; i < fit.size(); i++) {
            var request = fit.get(i);
            var found = new ContentOfRequest.Found(
                    person(read, request),
                    Objects.requireNonNull(registers.get(request.id())),
                    Objects.requireNonNull(stated.get(request.id())));
            stored.add(intent(request, found, indexes.get(i), common, keys));
        }
        newIntents.insertAll(stored);
        audit.append(fit.stream()
                .map(request -> new IntentStored(ACTOR, request.file()))
                .toList());
    }

    private NewIntents.Row intent(
            Request request,
            ContentOfRequest.Found found,
            StatusIndex index,
            ContentOfRequest.Common common,
            Map<FileId, FileKey> keys) {
        var number = CertificateNumber.random(random);
        var prepared = prepared(contentOfRequest.content(request, found, number, index, common));
        var id = new IntentId(ids.next());
        var key = Optional.ofNullable(keys.get(request.file())).orElseThrow(FileKeyMissing::new);
        return new NewIntents.Row(
                id,
                request.id(),
                number.digits(),
                index.listNo(),
                index.idx(),
                prepared.content().asOf(),
                prepared.content().outcome().name(),
                key.seal(prepared.intent().toStored(), Certificates.payloadOf(id.value())),
                clock.instant());
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
