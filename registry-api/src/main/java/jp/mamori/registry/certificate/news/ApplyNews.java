package jp.mamori.registry.certificate.news;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.issue.Certificate;
import jp.mamori.registry.certificate.issue.Certificates;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.ScreenRequest;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Candidate;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.crypto.FileId;

/**
 * Screens a record that took effect or was corrected against every request and certificate that is alive.
 *
 * <p>A candidate changes nothing by itself: officers decide first.
 */
@Singleton
class ApplyNews {
    private static final Actor ACTOR = Actor.job("apply-register-news");

    private final NewsRows news;
    private final RegisterClock registerClock;
    private final ApplyToLinked applyToLinked;
    private final Dispositions dispositions;
    private final Persons persons;
    private final Screening screening;
    private final Requests requests;
    private final Certificates certificates;
    private final ScreenRequest screenRequest;
    private final Reviews reviews;
    private final Clock clock;

    ApplyNews(
            NewsRows news,
            RegisterClock registerClock,
            ApplyToLinked applyToLinked,
            Dispositions dispositions,
            Persons persons,
            Screening screening,
            Requests requests,
            Certificates certificates,
            ScreenRequest screenRequest,
            Reviews reviews,
            Clock clock) {
        this.news = news;
        this.registerClock = registerClock;
        this.applyToLinked = applyToLinked;
        this.dispositions = dispositions;
        this.persons = persons;
        this.screening = screening;
        this.requests = requests;
        this.certificates = certificates;
        this.screenRequest = screenRequest;
        this.reviews = reviews;
        this.clock = clock;
    }

    List<NewsRow> toDo(int limit) {
        return news.toDo(limit);
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    void apply(NewsRow row) {
        registerClock.readForShare();
        if (news.done(row.id(), clock.instant()) == 0) {
            return;
        }
        switch (row.what()) {
            case STAYED, ANNULLED, EXPUNGED -> applyToLinked.apply(row.disposition(), row.what());
            case IN_FORCE, CORRECTED, RESUMED, REINSTATED -> rescreen(row.disposition());
            case AWAITING_EFFECT -> {}
        }
    }

    private void rescreen(DispositionId disposition) {
        var file = FileId.of(disposition);
        if (dispositions.isInForce(disposition)) {
            persons.read(file).stream()
                    .map(person -> screening.screen(person, Side.APPLICANT, ACTOR, Screening.FOR_REQUEST))
                    .flatMap(screened -> screened.candidates().stream())
                    .forEach(candidate -> open(file, candidate));
        }
    }

    private void open(FileId record, Candidate candidate) {
        alive(candidate.file())
                .filter(request -> screenRequest.isOpenQuestion(request, candidate.from(record), ACTOR))
                .ifPresent(request -> open(request, candidate.from(record)));
    }

    private void open(Request request, Candidate candidate) {
        var opened = reviews.open(request, candidate, MatchReview.Reason.NEW_RECORD, ACTOR);
        if (opened && request.state() == RequestState.DETERMINED && !requests.reviewAgain(request)) {
            throw new IllegalStateException("a locked request changed");
        }
    }

    /** The request of a file, while it is open or what it led to was not ended: a hire may rest on an expired one too. */
    private Optional<Request> alive(FileId file) {
        return requests.lock(new RequestId(file.value())).filter(request -> switch (request.state()) {
            case UNDER_REVIEW, DETERMINED, RELEASED, ACCEPTED, CORRECTION_REQUESTED -> true;
            case ISSUED ->
                certificates
                        .of(request.id())
                        .filter(certificate -> certificate.state() == Certificate.State.ISSUED)
                        .isPresent();
            case INCOMPLETE, WITHDRAWN, LAPSED, CANNOT_CERTIFY -> false;
        });
    }
}
