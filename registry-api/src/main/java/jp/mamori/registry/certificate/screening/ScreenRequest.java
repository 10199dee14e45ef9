package jp.mamori.registry.certificate.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.certificate.link.Links;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.review.MatchReview;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.Registers;
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

    public void screen(Request request, Person person, Actor actor) {
        var scope = disclosureBasis.of(request);
        var linked = links.of(request.applicant());
        var screened = screening.screen(person, Side.REGISTER, actor, Screening.FOR_REQUEST);
        keep(request, screened);
        screened.candidates().stream()
                .filter(candidate -> isOpenQuestion(request, candidate, linked, scope, actor))
                .forEach(candidate -> reviews.open(request, candidate, MatchReview.Reason.SCREENING, actor));
    }

    /** Who is screened was complete before: otherwise nothing may be concluded, least of all that nothing was found. */
    private void keep(Request request, Screened screened) {
        if (screened.decision() == Decision.INCOMPLETE) {
            throw new IllegalStateException("an incomplete person was screened");
        }
        var basis = screened.basis();
        rows.insert(
                ids.next(),
                request.id(),
                clock.instant(),
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
