package jp.mamori.registry.certificate.review;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.ReviewRead;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.review.ReviewViews.ApplicantSide;
import jp.mamori.registry.certificate.review.ReviewViews.OpinionView;
import jp.mamori.registry.certificate.review.ReviewViews.RecordSide;
import jp.mamori.registry.certificate.review.ReviewViews.Review;
import jp.mamori.registry.certificate.review.ReviewViews.Summary;
import jp.mamori.registry.disposition.register.CaseRecord;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;

/** Shows officers the reviews of their own authority. */
@Singleton
class ReadReviews {
    private static final String PURPOSE = "MATCH_REVIEW";
    private static final List<String> FIELDS = List.of("names", "birthDate", "licenceNumbers", "domicile");

    private final ReviewRows reviews;
    private final OpinionRows opinions;
    private final PairSeal seal;
    private final Persons persons;
    private final Links links;
    private final Dispositions dispositions;
    private final Officers officers;
    private final AuditLog audit;
    private final Cursors cursors;
    private final Clock clock;

    ReadReviews(
            ReviewRows reviews,
            OpinionRows opinions,
            PairSeal seal,
            Persons persons,
            Links links,
            Dispositions dispositions,
            Officers officers,
            AuditLog audit,
            Cursors cursors,
            Clock clock) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.seal = seal;
        this.persons = persons;
        this.links = links;
        this.dispositions = dispositions;
        this.officers = officers;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Newest first; a line holds nothing personal. */
    @Transactional
    Page<Summary> list(MatchReview.State state, Slice slice, Caller caller) {
        var officer = officers.acting(caller);
        return cursors.page(
                slice,
                rows(officer.organisation(), state, slice),
                ReadReviews::position,
                review -> summary(review, officer));
    }

    private List<MatchReview> rows(OrganisationId board, MatchReview.State state, Slice slice) {
        if (slice.after() instanceof String after) {
            var parts = after.split(" ", 2);
            var id = new ReviewId(UUID.fromString(parts[1]));
            return reviews.before(board, state.name(), Instant.parse(parts[0]), id, slice.rows());
        }
        return reviews.newestOf(board, state.name(), slice.rows());
    }

    private static String position(MatchReview review) {
        return review.openedAt() + " " + review.id().value();
    }

    private Summary summary(MatchReview review, Officer officer) {
        var given = opinions.of(review.id());
        return new Summary(
                review.id(),
                review.strength(),
                review.state(),
                review.dueAt(),
                isOverdue(review),
                mine(given, officer).isPresent(),
                given.size(),
                review.openedAt());
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
        return new Review(
                review.id(),
                review.state(),
                review.strength(),
                review.reason(),
                review.openedAt(),
                review.dueAt(),
                isOverdue(review),
                given.size(),
                ApplicantSide.of(person),
                RecordSide.of(record),
                explanation(review).orElse(null),
                mine.map(row -> opinion(review, row)).orElse(null),
                review.outcome(),
                links.differentUntil(review.applicant(), review.disposition()).orElse(null),
                review.state() == MatchReview.State.OPEN && mine.isEmpty() && !tookPartBefore(review, officer)
                        ? List.of("GIVE_OPINION")
                        : List.of(),
                review.version());
    }

    private boolean tookPartBefore(MatchReview review, Officer officer) {
        return review.reason() == MatchReview.Reason.OBJECTION
                && opinions.earlier(review.applicant(), review.disposition(), officer.naturalPerson(), review.id()) > 0;
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

    private static Optional<OpinionRow> mine(List<OpinionRow> given, Officer officer) {
        return given.stream()
                .filter(row -> row.officer().equals(officer.naturalPerson()))
                .findFirst();
    }

    private boolean isOverdue(MatchReview review) {
        return review.state() == MatchReview.State.OPEN && clock.instant().isAfter(review.dueAt());
    }
}
