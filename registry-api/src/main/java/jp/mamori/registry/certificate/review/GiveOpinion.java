package jp.mamori.registry.certificate.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.OpinionGiven;
import jp.mamori.registry.audit.CertificateEvent.ReviewSettled;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.decision.AgreeingItem;
import jp.mamori.registry.certificate.review.decision.Decision;
import jp.mamori.registry.certificate.review.decision.ReviewDecided;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.Place;

/**
 * Takes one officer's conclusion about a possible match.
 *
 * <p>Two officers conclude apart; where they differ a third, who took no part, decides.
 * Who objected to an earlier decision gets officers who took no part in it.
 */
@Singleton
class GiveOpinion {
    private static final int PAIR = 2;

    private final ReviewRows reviews;
    private final OpinionRows opinions;
    private final TakingPart takingPart;
    private final PairSeal seal;
    private final Links links;
    private final Requests requests;
    private final Officers officers;
    private final RegisterClock registerClock;
    private final AuditLog audit;
    private final ApplicationEventPublisher<ReviewDecided> news;
    private final Clock clock;

    GiveOpinion(
            ReviewRows reviews,
            OpinionRows opinions,
            TakingPart takingPart,
            PairSeal seal,
            Links links,
            Requests requests,
            Officers officers,
            RegisterClock registerClock,
            AuditLog audit,
            ApplicationEventPublisher<ReviewDecided> news,
            Clock clock) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.takingPart = takingPart;
        this.seal = seal;
        this.links = links;
        this.requests = requests;
        this.officers = officers;
        this.registerClock = registerClock;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A conclusion with its reasons; {@code toString} prints neither. */
    record Opinion(Decision decision, Set<AgreeingItem> items, String reasons) {
        @Override
        public String toString() {
            return "Opinion";
        }
    }

    sealed interface Outcome {
        record Given() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedSinceRead(long now) implements Outcome {}

        record NotOpen(MatchReview.State now) implements Outcome {}

        /** The applicant was asked: what the answer is compared in is the next round. */
        record WaitsForApplicant() implements Outcome {}

        /** The officer has given an opinion here, or took part in what the applicant objects to. */
        record TookPart() implements Outcome {}

        /** Name and date of birth alone confirm nobody. */
        record AgreeingItemRequired() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome give(ReviewId id, long seen, Opinion opinion, Caller caller) {
        registerClock.readForShare();
        var officer = officers.acting(caller);
        var found = reviews.lock(id).filter(review -> review.board().equals(officer.organisation()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var review = found.get();
        var given = opinions.of(id);
        return refusal(review, seen, opinion, officer).orElseGet(() -> accept(review, opinion, given, officer));
    }

    private Optional<Outcome> refusal(MatchReview review, long seen, Opinion opinion, Officer officer) {
        if (review.state() != MatchReview.State.OPEN) {
            return Optional.of(new Outcome.NotOpen(review.state()));
        }
        if (review.isWaiting()) {
            return Optional.of(new Outcome.WaitsForApplicant());
        }
        if (takingPart.tookPart(review, officer)) {
            return Optional.of(new Outcome.TookPart());
        }
        if (review.version() != seen) {
            return Optional.of(new Outcome.ChangedSinceRead(review.version()));
        }
        return opinion.decision() == Decision.SAME_PERSON && opinion.items().isEmpty()
                ? Optional.of(new Outcome.AgreeingItemRequired())
                : Optional.empty();
    }

    private Outcome accept(MatchReview review, Opinion opinion, List<OpinionRow> given, Officer officer) {
        store(review, opinion, given.size() + 1, officer);
        var decided = decision(given, opinion.decision());
        var moved = decided.isPresent()
                ? reviews.decide(review.id(), review.version(), decided.get().name(), clock.instant())
                : reviews.opinionGiven(review.id(), review.version());
        if (moved != 1) {
            throw new IllegalStateException("a locked review changed");
        }
        decided.ifPresent(decision -> settle(review, decision, officer));
        return new Outcome.Given();
    }

    /** Two who agree decide; where the first two differ the third does. */
    private static Optional<Decision> decision(List<OpinionRow> given, Decision last) {
        if (given.size() == PAIR) {
            return Optional.of(last);
        }
        return given.size() == 1 && given.getFirst().decision() == last ? Optional.of(last) : Optional.empty();
    }

    private void store(MatchReview review, Opinion opinion, int ordinal, Officer officer) {
        var items = opinion.items().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        var sealed =
                seal.seal(review.request(), review.disposition(), reasonsOf(review.id(), ordinal), opinion.reasons());
        opinions.insert(
                review.id(),
                ordinal,
                officer.naturalPerson(),
                opinion.decision().name(),
                items,
                sealed,
                clock.instant());
        audit.append(new OpinionGiven(officer.actor(roleOf(officer)), owners(review), ordinal));
    }

    /** Every open request of the applicant is locked first: none is issued while the decision is being made. */
    private void settle(MatchReview review, Decision decision, Officer officer) {
        requests.lockOpenOf(review.applicant());
        switch (decision) {
            case SAME_PERSON ->
                links.same(review.applicant(), review.disposition(), review.id().value());
            case DIFFERENT_PERSON ->
                links.different(
                        review.applicant(), review.disposition(), review.id().value());
            case CANNOT_DECIDE -> {}
        }
        if (decision != Decision.CANNOT_DECIDE) {
            reviews.closeOthersOfPair(review.applicant(), review.disposition(), clock.instant());
        }
        audit.append(new ReviewSettled(officer.actor(roleOf(officer)), owners(review), decision.name()));
        news.publishEvent(new ReviewDecided(review.request(), review.applicant(), review.disposition(), decision));
    }

    static Place reasonsOf(ReviewId review, int ordinal) {
        return Place.of("match_opinion", "reasons_ct:" + ordinal, review.value());
    }

    static Role roleOf(Officer officer) {
        return officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER;
    }

    private static List<FileId> owners(MatchReview review) {
        return List.of(FileId.of(review.request()), FileId.of(review.disposition()));
    }
}
