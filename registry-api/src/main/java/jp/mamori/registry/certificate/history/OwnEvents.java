package jp.mamori.registry.certificate.history;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.audit.JournalEntry;
import jp.mamori.registry.certificate.delay.Delay;
import jp.mamori.registry.certificate.delay.Delays;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.certificate.screening.Results;
import jp.mamori.registry.organisation.SignedInApplicant;
import jp.mamori.registry.platform.crypto.FileId;

/**
 * Which events an applicant may see now.
 *
 * <p>Those of the own file; of each request, once its result was shown; of each record that a shown result states and
 * that officers found to be about the same person.
 * Those of a review once it is decided: earlier they would tell that officers are looking.
 * Those under a lawful delay once it has ended.
 */
@Singleton
class OwnEvents {
    private static final int MOST_REQUESTS = 1_000;
    private static final Set<String> OF_REVIEWS = Set.of(
            "person.candidate-read",
            "certificate.review-opened",
            "certificate.review-read",
            "certificate.opinion-given",
            "certificate.review-settled",
            "certificate.review-closed",
            "certificate.slot-missed");

    private final Requests requests;
    private final Reviews reviews;
    private final Results results;
    private final Links links;
    private final Delays delays;
    private final Clock clock;

    OwnEvents(Requests requests, Reviews reviews, Results results, Links links, Delays delays, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.results = results;
        this.links = links;
        this.delays = delays;
        this.clock = clock;
    }

    /**
     * What may be seen.
     *
     * @param hiddenFrom when the oldest review was opened that nobody has decided yet
     * @param delays lawful delays that last now
     */
    record Seen(List<FileId> files, Instant hiddenFrom, List<Delay> delays, Instant now) {
        boolean shows(JournalEntry entry) {
            var early = OF_REVIEWS.contains(entry.type()) && !entry.at().isBefore(hiddenFrom);
            return !early && delays.stream().noneMatch(delay -> delay.holdsBack(entry, now));
        }
    }

    Seen of(SignedInApplicant applicant) {
        var own = requests.ofApplicant(applicant.id(), null, MOST_REQUESTS);
        var files = new LinkedHashSet<FileId>();
        files.add(applicant.file());
        own.stream().filter(OwnEvents::isTold).map(Request::file).forEach(files::add);
        files.addAll(records(applicant, own));
        return new Seen(new ArrayList<>(files), firstOpenReview(own), delays.of(applicant.id()), clock.instant());
    }

    private static boolean isTold(Request request) {
        return request.state().isShown() || request.state().isTerminal();
    }

    private List<FileId> records(SignedInApplicant applicant, List<Request> own) {
        var same = new HashSet<>(links.of(applicant.id()));
        return own.stream()
                .filter(request -> request.state().isShown())
                .flatMap(request -> results.storedIds(request.id()).stream())
                .filter(same::contains)
                .map(id -> id.file())
                .toList();
    }

    private Instant firstOpenReview(List<Request> own) {
        return own.stream()
                .flatMap(request -> reviews.openOf(request.id()).stream())
                .map(MatchReview::openedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
