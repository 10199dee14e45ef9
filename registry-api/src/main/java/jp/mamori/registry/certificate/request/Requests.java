package jp.mamori.registry.certificate.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.person.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests and moves them from state to state.
 *
 * <p>Each move is compare-and-set on the version and the states it starts from: {@code false} means that somebody
 * was faster.
 */
@Singleton
public class Requests {
    /** How long a person has to answer. */
    public static final Duration ANSWER = Duration.ofDays(14);

    private final RequestRows rows;
    private final Slots slots;
    private final Clock clock;

    Requests(RequestRows rows, Slots slots, Clock clock) {
        this.rows = rows;
        this.slots = slots;
        this.clock = clock;
    }

    /** Stores a new request, not yet screened. */
    public Request receive(
            RequestId id,
            ApplicantId applicant,
            OrganisationId audience,
            Purpose purpose,
            Occasion occasion,
            Set<Missing> missing) {
        var now = clock.instant();
        rows.insert(id, applicant, audience, purpose.name(), occasion.name(), joined(missing), now, now.plus(ANSWER));
        return rows.find(id).orElseThrow();
    }

    public Optional<Request> find(RequestId id) {
        return rows.find(id);
    }

    /** Finds a request and keeps others from changing it until the transaction ends. */
    public Optional<Request> lock(RequestId id) {
        return rows.lock(id);
    }

    /** The same for several, in the order of their ids. */
    public List<Request> lockAll(Collection<RequestId> ids) {
        return rows.lockAll(ids.stream().map(RequestId::value).toList());
    }

    /**
     * Locks those that are still open, together with every other open request of their applicants: two certificates of
     * one applicant are never stored at once.
     */
    public List<Request> lockAlone(Collection<RequestId> ids) {
        var open = rows.openAmong(ids.stream().map(RequestId::value).toList());
        var applicants = open.stream()
                .map(request -> request.applicant().value())
                .distinct()
                .toList();
        return applicants.isEmpty()
                ? List.of()
                : rows.lockOpenOfAll(applicants).stream()
                        .filter(request -> ids.contains(request.id()))
                        .toList();
    }

    /** Newest first, after the given one. */
    public List<Request> ofApplicant(ApplicantId applicant, @Nullable RequestId before, int limit) {
        return before == null ? rows.newestOf(applicant, limit) : rows.ofApplicantBefore(applicant, before, limit);
    }

    public List<RequestId> openOf(ApplicantId applicant) {
        return ids(rows.openOf(applicant));
    }

    /** Keeps others from changing any open request of an applicant until the transaction ends. */
    public List<RequestId> lockOpenOf(ApplicantId applicant) {
        return ids(rows.lockOpenOf(applicant));
    }

    /** The one open request for an employer, purpose and occasion. */
    public Optional<RequestId> openFor(
            ApplicantId applicant, OrganisationId audience, Purpose purpose, Occasion occasion) {
        return rows.openFor(applicant, audience, purpose.name(), occasion.name())
                .map(Request::id);
    }

    public List<RequestId> dueForRelease(int limit) {
        return ids(rows.dueForRelease(clock.instant(), limit));
    }

    public List<RequestId> dueForIssue(int limit) {
        return ids(rows.dueForIssue(clock.instant(), limit));
    }

    public List<RequestId> dueToLapse(int limit) {
        return ids(rows.dueToLapse(clock.instant(), limit));
    }

    /** Requests without an answer that had that many reminders and were released that long ago. */
    public List<RequestId> dueForReminder(int reminders, Duration after, int limit) {
        return ids(rows.dueForReminder(reminders, clock.instant().minus(after), limit));
    }

    /** The request is complete: it is under review, in a new round, until the screening says more. */
    public boolean complete(Request request, int round, String registers) {
        return rows.complete(request.id(), request.version(), clock.instant(), slots.first(), round, registers) == 1;
    }

    /** Determines it; where the result had been shown before, it is shown anew at the next slot. */
    public boolean determine(Request request, Determination determination) {
        var moved = request.state().isShown()
                ? rows.determineAnew(request.id(), request.version(), determination.name(), slots.next())
                : rows.determine(request.id(), request.version(), determination.name());
        return moved == 1;
    }

    /** Asks the applicant, in the words used for incomplete input. */
    public boolean ask(Request request, Collection<Missing> missing) {
        return rows.ask(
                        request.id(),
                        request.version(),
                        joined(missing),
                        clock.instant().plus(ANSWER))
                == 1;
    }

    public boolean reviewAgain(Request request) {
        return rows.reviewAgain(request.id(), request.version()) == 1;
    }

    /** Shows the result to the applicant, as of the slot. */
    public boolean release(Request request, Instant slot) {
        var moved = request.determination() == Determination.CANNOT_CERTIFY
                ? rows.refuse(request.id(), request.version(), slot)
                : rows.release(
                        request.id(), request.version(), slot, clock.instant().plus(ANSWER));
        return moved == 1;
    }

    /** Moves a request whose review is still open to the next slot. */
    public boolean missSlot(Request request) {
        var moved = request.state() == RequestState.ACCEPTED
                ? rows.missIssue(request.id(), request.version(), slots.next())
                : rows.missRelease(request.id(), request.version(), slots.next());
        return moved == 1;
    }

    public boolean remind(Request request, int reminders) {
        return rows.remind(request.id(), request.version(), reminders) == 1;
    }

    /** The applicant accepts; the certificate is issued at the next slot. */
    public boolean accept(Request request, byte[] result, List<Integer> formerNames, boolean licenceNumbers) {
        var shown = formerNames.stream().map(String::valueOf).collect(Collectors.joining(","));
        return rows.accept(
                        request.id(), request.version(), clock.instant(), result, slots.next(), shown, licenceNumbers)
                == 1;
    }

    public boolean askForCorrection(Request request, byte[] sealedText, int round) {
        return rows.askForCorrection(request.id(), request.version(), sealedText, round) == 1;
    }

    public boolean withdraw(Request request) {
        return rows.end(request.id(), request.version(), RequestState.WITHDRAWN.name(), clock.instant()) == 1;
    }

    public boolean lapse(Request request) {
        return rows.end(request.id(), request.version(), RequestState.LAPSED.name(), clock.instant()) == 1;
    }

    /** Ends requests that are locked, each at the instant of its slot; tells how many were still accepted. */
    public int issued(Collection<Request> requests) {
        return rows.issueAll(
                requests.stream().map(request -> request.id().value()).toList());
    }

    /** Requests that ended and are not needed any more, by the two limits of their retention. */
    public List<RequestId> dueToForget(Instant neededBefore, Instant receivedTooLongAgo, int limit) {
        return ids(rows.dueToForget(neededBefore, receivedTooLongAgo, limit));
    }

    /** Deletes what the request says about its applicant; it reads as absent from then on. */
    public boolean forget(Request request) {
        return rows.forget(request.id(), request.version(), clock.instant()) == 1;
    }

    public List<RequestId> forgottenWithKey(int limit) {
        return ids(rows.forgottenWithKey(limit));
    }

    public void keyDestroyed(RequestId id) {
        rows.keyDestroyed(id, clock.instant());
    }

    private static List<RequestId> ids(List<Request> requests) {
        return requests.stream().map(Request::id).toList();
    }

    private static String joined(Collection<Missing> missing) {
        return missing.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
