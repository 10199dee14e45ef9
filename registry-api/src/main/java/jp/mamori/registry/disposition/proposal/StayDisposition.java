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

/** Proposes that a disposition has no effect for the time being (執行停止). */
@Singleton
public class StayDisposition {
    private final ProposeStep proposeStep;

    StayDisposition(ProposeStep proposeStep) {
        this.proposeStep = proposeStep;
    }

    @Transactional
    public Outcome stay(Caller caller, DispositionId id, long seen, Basis basis) {
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(
                        StepKind.STAY, Set.of(State.AWAITING_EFFECT, State.IN_FORCE), null, Papers.resting(basis)));
    }
}
