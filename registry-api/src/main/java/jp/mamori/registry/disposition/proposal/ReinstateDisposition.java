package jp.mamori.registry.disposition.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.Reinstatement;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.content.RulesOfReinstatement;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ProposeStep;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/**
 * Proposes to record that a licence was granted (再授与) or a nursery teacher registered (再登録) anew.
 *
 * <p>A second one replaces the first, so that a wrong day is mended the same way.
 */
@Singleton
public class ReinstateDisposition {
    private final ProposeStep proposeStep;
    private final Dispositions dispositions;
    private final Officers officers;
    private final Clock clock;

    ReinstateDisposition(ProposeStep proposeStep, Dispositions dispositions, Officers officers, Clock clock) {
        this.proposeStep = proposeStep;
        this.dispositions = dispositions;
        this.officers = officers;
        this.clock = clock;
    }

    @Transactional
    public Outcome reinstate(Caller caller, DispositionId id, long seen, Reinstatement reinstatement) {
        var officer = officers.acting(caller);
        var content = dispositions
                .head(id)
                .filter(head -> head.authority().equals(officer.organisation()) && head.state() == State.IN_FORCE)
                .flatMap(head -> dispositions.recorded(id))
                .map(recorded -> recorded.content().reinstated(reinstatement))
                .orElse(null);
        var violations = new Violations();
        if (content != null) {
            RulesOfReinstatement.check(content, Tokyo.today(clock), "", violations);
        }
        return violations.any()
                ? new Outcome.Invalid(violations)
                : proposeStep.propose(caller, id, seen, proposal(content));
    }

    /** Without a content only where nothing of the authority is in force, which no proposal gets past. */
    private static ProposeStep.Proposal proposal(@Nullable Content content) {
        return new ProposeStep.Proposal(StepKind.REINSTATE, Set.of(State.IN_FORCE), content, Papers.NONE);
    }
}
