package jp.mamori.registry.certificate.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ReviewRead;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.ReviewViews.ApplicantSide;
import jp.mamori.registry.certificate.review.ReviewViews.OpinionView;
import jp.mamori.registry.certificate.review.ReviewViews.QuestionView;
import jp.mamori.registry.certificate.review.ReviewViews.RecordSide;
import jp.mamori.registry.certificate.review.ReviewViews.Review;
import jp.mamori.registry.disposition.register.CaseRecord;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileId;

/** Shows officers one review of their own authority, the two persons side by side. */
@Singleton
class ReadReview {
    private static final String PURPOSE = "MATCH_REVIEW";
    private static final List<String> FIELDS = List.of("names", "birthDate", "licenceNumbers", "domicile");

    private final ReviewRows reviews;
    private final OpinionRows opinions;
    private final TakingPart takingPart;
    private final Questions questions;
    private final Requests requests;
    private final PairSeal seal;
    private final Persons persons;
    private final Links links;
    private final Dispositions dispositions;
    private final Officers officers;
    private final AuditLog audit;
    private final Clock clock;

    ReadReview(
            ReviewRows reviews,
            OpinionRows opinions,
            TakingPart takingPart,
            Questions questions,
            Requests requests,
            PairSeal seal,
            Persons persons,
            Links links,
            Dispositions dispositions,
            Officers officers,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.takingPart = takingPart;
        this.questions = questions;
        this.requests = requests;
        this.seal = seal;
        this.persons = persons;
        this.links = links;
        this.dispositions = dispositions;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty for an absent review, another authority's, and one whose request or record is gone. */
    @Transactional
    Optional<Review> read(ReviewId id, Caller caller) {
        var officer = officers.acting(caller);
        return reviews.find(id)
                .filter(review -> review.board().equals(officer.organisation()))
                .flatMap(review -> read(review, officer));
    }

    private Optional<Review> read(MatchReview review, Officer officer) {
        var actor = officer.actor(GiveOpinion.roleOf(officer));
        var person = persons.read(FileId.of(review.request()));
        var record = dispositions.caseOf(review.disposition(), actor, PURPOSE);
        if (person.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        audit.append(new ReviewRead(
                actor, List.of(FileId.of(review.request()), FileId.of(review.disposition())), PURPOSE, FIELDS));
        return Optional.of(view(review, officer, person.get(), record.get()));
    }

    private Review view(MatchReview review, Officer officer, Person person, CaseRecord record) {
        var given = opinions.of(review.id());
        var mine = mine(given, officer);
        var request = requests.find(review.request()).orElseThrow();
        return new Review(
                review.id(),
                review.state(),
                review.strength(),
                review.reason(),
                review.openedAt(),
                review.dueAt(),
                review.isOverdue(clock.instant()),
                given.size(),
                ApplicantSide.of(person),
                RecordSide.of(record),
                explanation(review).orElse(null),
                mine.map(row -> opinion(review, row)).orElse(null),
                review.outcome(),
                links.differentUntil(review.applicant(), review.disposition()).orElse(null),
                questions.of(review, request).map(QuestionView::of).orElse(null),
                concluded(review, given),
                may(review, request, officer),
                review.version());
    }

    /** Nobody who may still have to decide about the pair reads what others concluded. */
    private List<OpinionView> concluded(MatchReview review, List<OpinionRow> given) {
        var openAgain = reviews.ofRequest(review.request()).stream()
                .anyMatch(other -> other.state() == MatchReview.State.OPEN
                        && other.disposition().equals(review.disposition()));
        return review.state() == MatchReview.State.DECIDED && !openAgain
                ? given.stream().map(row -> opinion(review, row)).toList()
                : List.of();
    }

    private List<String> may(MatchReview review, Request request, Officer officer) {
        if (review.state() != MatchReview.State.OPEN || review.isWaiting() || takingPart.tookPart(review, officer)) {
            return List.of();
        }
        return AskApplicant.canBeAsked(request) ? List.of("GIVE_OPINION", "ASK_APPLICANT") : List.of("GIVE_OPINION");
    }

    private Optional<Explanation> explanation(MatchReview review) {
        return seal.unseal(
                review.request(),
                review.disposition(),
                Reviews.explanationOf(review.id()),
                review.explanationCt(),
                Explanation.class);
    }

    private OpinionView opinion(MatchReview review, OpinionRow row) {
        var place = GiveOpinion.reasonsOf(review.id(), row.ordinal());
        var reasons = seal.unseal(review.request(), review.disposition(), place, row.reasonsCt(), String.class);
        return new OpinionView(row.decision(), row.items(), reasons.orElse(""));
    }

    static Optional<OpinionRow> mine(List<OpinionRow> given, Officer officer) {
        return given.stream()
                .filter(row -> row.officer().equals(officer.naturalPerson()))
                .findFirst();
    }
}
