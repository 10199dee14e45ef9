package jp.mamori.registry.disposition.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ProposeStep;
import jp.mamori.registry.organisation.Caller;

/** Proposes another content for a recorded disposition; the kind stays. */
@Singleton
public class CorrectDisposition {
    private final ProposeStep proposeStep;

    CorrectDisposition(ProposeStep proposeStep) {
        this.proposeStep = proposeStep;
    }

    @Transactional
    public Outcome correct(Caller caller, DispositionId id, long seen, Content content, String reason) {
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(
                        StepKind.CORRECT,
                        Set.of(State.AWAITING_EFFECT, State.IN_FORCE, State.STAYED),
                        content,
                        Papers.because(reason)));
    }
}
