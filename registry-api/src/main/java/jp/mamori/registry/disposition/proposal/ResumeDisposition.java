package jp.mamori.registry.disposition.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import jp.mamori.registry.disposition.Basis;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ProposeStep;
import jp.mamori.registry.organisation.Caller;

/** Proposes that a stayed disposition takes effect again. */
@Singleton
public class ResumeDisposition {
    private final ProposeStep proposeStep;

    ResumeDisposition(ProposeStep proposeStep) {
        this.proposeStep = proposeStep;
    }

    @Transactional
    public Outcome resume(Caller caller, DispositionId id, long seen, Basis basis) {
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(StepKind.RESUME, Set.of(State.STAYED), null, Papers.resting(basis)));
    }
}
