package jp.mamori.registry.certificate.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.Registers;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.matching.score.Decision;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Candidate;
import jp.mamori.registry.person.screening.Screened;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.id.Ids;

/**
 * Holds a request's person against the registers that its audience may have searched, and opens a review for each
 * possible match.
 *
 * <p>A record that was linked before, or found to be somebody else's, needs no review; one that may not be stated is
 * not looked at.
 * Call it inside a transaction that read the register's clock first.
 */
@Singleton
public class ScreenRequest {
    private final Screening screening;
    private final Dispositions dispositions;
    private final Registers registers;
    private final DisclosureBasis disclosureBasis;
    private final Links links;
    private final Reviews reviews;
    private final ScreeningRows rows;
    private final Ids ids;
    private final Clock clock;

    ScreenRequest(
            Screening screening,
            Dispositions dispositions,
            Registers registers,
            DisclosureBasis disclosureBasis,
            Links links,
            Reviews reviews,
            ScreeningRows rows,
            Ids ids,
            Clock clock) {
        this.screening = screening;
        this.dispositions = dispositions;
        this.registers = registers;
        this.disclosureBasis = disclosureBasis;
        this.links = links;
        this.reviews = reviews;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** The registers that a search for this request covers, as they stand now. */
    public SearchedRegisters registers(Request request) {
        return SearchedRegisters.of(registers.newest(), disclosureBasis.of(request));
    }

    /** The same for several. */
    public Map<RequestId, SearchedRegisters> registers(List<Request> requests) {
        var newest = registers.newest();
        var scopes = new HashMap<Told, DisclosureScope>();
        var searched = new HashMap<RequestId, SearchedRegisters>();
        for (var request : requests) {
            var scope = scopes.computeIfAbsent(
                    new Told(request.audience(), request.purpose()),
                    told -> disclosureBasis.of(told.audience(), told.purpose()));
            searched.put(request.id(), SearchedRegisters.of(newest, scope));
        }
        return searched;
    }

    private record Told(OrganisationId audience, Purpose purpose) {}

    /** A request and its person. */
    public record Asked(Request request, Person person) {
        @Override
        public String toString() {
            return "Asked[" + request + "]";
        }
    }

    public void screen(Request request, Person person, Actor actor) {
        screen(List.of(new Asked(request, person)), actor);
    }

    /** The same for several, with one look-up. */
    public void screen(List<Asked> asked, Actor actor) {
        var persons = asked.stream().map(Asked::person).toList();
        var screened = screening.screenAll(persons, Side.REGISTER, actor, Screening.FOR_REQUEST);
        var now = clock.instant();
        var kept = new ArrayList<ScreeningRow>();
        for (var i = 0; i < asked.size(); i++) {
            kept.add(row(asked.get(i).request(), screened.get(i), now));
        }
        rows.insertAll(kept);
        for (var i = 0; i < asked.size(); i++) {
            review(asked.get(i).request(), screened.get(i).candidates(), actor);
        }
    }

    private void review(Request request, List<Candidate> candidates, Actor actor) {
        if (candidates.isEmpty()) {
            return;
        }
        var scope = disclosureBasis.of(request);
        var linked = links.of(request.applicant());
        candidates.stream()
                .filter(candidate -> isOpenQuestion(request, candidate, linked, scope, actor))
                .forEach(candidate -> reviews.open(request, candidate, MatchReview.Reason.SCREENING, actor));
    }

    /** Who is screened was complete before: otherwise nothing may be concluded, least of all that nothing was found. */
    private ScreeningRow row(Request request, Screened screened, Instant now) {
        if (screened.decision() == Decision.INCOMPLETE) {
            throw new IllegalStateException("an incomplete person was screened");
        }
        var basis = screened.basis();
        return new ScreeningRow(
                ids.next(),
                request.id(),
                now,
                screened.decision().name(),
                basis.threshold(),
                basis.files(),
                basis.norm(),
                basis.weights(),
                basis.tables());
    }

    /** Whether officers have to decide about this candidate. */
    public boolean isOpenQuestion(Request request, Candidate candidate, Actor actor) {
        return isOpenQuestion(request, candidate, links.of(request.applicant()), disclosureBasis.of(request), actor);
    }

    private boolean isOpenQuestion(
            Request request, Candidate candidate, List<DispositionId> linked, DisclosureScope scope, Actor actor) {
        var id = new DispositionId(candidate.file().value());
        return !linked.contains(id)
                && !links.areDifferent(request.applicant(), id)
                && dispositions
                        .stated(id, actor, request.purpose().name())
                        .filter(scope::covers)
                        .isPresent();
    }
}
