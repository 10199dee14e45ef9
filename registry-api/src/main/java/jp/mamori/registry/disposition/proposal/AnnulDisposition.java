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

/** Proposes that a disposition never was, or was replaced by a measure that is not stated anywhere. */
@Singleton
public class AnnulDisposition {
    private final ProposeStep proposeStep;

    AnnulDisposition(ProposeStep proposeStep) {
        this.proposeStep = proposeStep;
    }

    @Transactional
    public Outcome annul(Caller caller, DispositionId id, long seen, Basis basis) {
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(
                        StepKind.ANNUL,
                        Set.of(State.AWAITING_EFFECT, State.IN_FORCE, State.STAYED),
                        null,
                        Papers.resting(basis)));
    }
}
