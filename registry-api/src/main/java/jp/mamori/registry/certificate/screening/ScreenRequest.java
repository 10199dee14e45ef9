package jp.mamori.registry.certificate.screening;

import jakarta.inject.Singleton;
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
import jp.mamori.registry.person.screening.Candidate;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.person.screening.Side;

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

    ScreenRequest(
            Screening screening,
            Dispositions dispositions,
            Registers registers,
            DisclosureBasis disclosureBasis,
            Links links,
            Reviews reviews) {
        this.screening = screening;
        this.dispositions = dispositions;
        this.registers = registers;
        this.disclosureBasis = disclosureBasis;
        this.links = links;
        this.reviews = reviews;
    }

    /** The registers that a search for this request covers, as they stand now. */
    public SearchedRegisters registers(Request request) {
        return SearchedRegisters.of(registers.newest(), disclosureBasis.of(request));
    }

    public void screen(Request request, Person person, Actor actor) {
        var scope = disclosureBasis.of(request);
        var linked = links.of(request.applicant());
        screening.screen(person, Side.REGISTER, actor).stream()
                .filter(candidate -> isOpenQuestion(request, candidate, linked, scope, actor))
                .forEach(candidate -> reviews.open(request, candidate, MatchReview.Reason.SCREENING, actor));
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
