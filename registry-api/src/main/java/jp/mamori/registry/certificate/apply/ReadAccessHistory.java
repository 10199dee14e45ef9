package jp.mamori.registry.certificate.apply;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.Journal;
import jp.mamori.registry.audit.JournalEntry;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.people.Applicants;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.http.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Shows an applicant who read or changed the own data.
 *
 * <p>A request's events appear with its result, and those of a review once it is decided: earlier they would tell
 * that officers are looking.
 */
@Singleton
class ReadAccessHistory {
    private static final int MOST_REQUESTS = 1_000;
    private static final Set<String> OF_REVIEWS = Set.of(
            "person.candidate-read",
            "certificate.review-opened",
            "certificate.review-read",
            "certificate.opinion-given",
            "certificate.review-settled",
            "certificate.review-closed",
            "certificate.slot-missed");

    private final Applicants applicants;
    private final Requests requests;
    private final Reviews reviews;
    private final Directory directory;
    private final Journal journal;

    ReadAccessHistory(Applicants applicants, Requests requests, Reviews reviews, Directory directory, Journal journal) {
        this.applicants = applicants;
        this.requests = requests;
        this.reviews = reviews;
        this.directory = directory;
        this.journal = journal;
    }

    /** One event on the applicant's file or a request's. */
    @Serdeable
    @Schema(name = "AccessEntry", description = "Who did or read what, when and for what")
    record Entry(
            String id,
            Instant at,
            @Schema(example = "certificate.review-read") String type,
            Actor.Kind actorKind,
            @Nullable OrganisationRef organisation,
            String role,
            String purpose,
            List<String> fields,
            Map<String, String> details) {}

    @Transactional
    Page<Entry> read(Slice slice, Caller caller) {
        var applicant = applicants.of(caller);
        var own = requests.ofApplicant(applicant.id(), null, MOST_REQUESTS);
        var files = new ArrayList<FileId>();
        files.add(applicant.file());
        own.stream().filter(ReadAccessHistory::isTold).map(Request::file).forEach(files::add);
        var hiddenFrom = firstOpenReview(own);
        Page<Optional<Entry>> page = journal.of(files, slice, entry -> view(entry, hiddenFrom));
        return new Page<>(page.items().stream().flatMap(Optional::stream).toList(), page.next());
    }

    private static boolean isTold(Request request) {
        return request.state().isShown() || request.state().isTerminal();
    }

    private Instant firstOpenReview(List<Request> own) {
        return own.stream()
                .flatMap(request -> reviews.openOf(request.id()).stream())
                .map(MatchReview::openedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Optional<Entry> view(JournalEntry entry, Instant hiddenFrom) {
        var hidden = OF_REVIEWS.contains(entry.type()) && !entry.at().isBefore(hiddenFrom);
        return hidden ? Optional.empty() : Optional.of(view(entry));
    }

    private Entry view(JournalEntry entry) {
        var organisation = entry.organisation();
        return new Entry(
                entry.id().toString(),
                entry.at(),
                entry.type(),
                entry.actorKind(),
                organisation == null ? null : directory.ref(new OrganisationId(organisation)),
                entry.role(),
                entry.purpose(),
                entry.fields(),
                entry.details());
    }
}
