package jp.mamori.registry.disposition.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.life.Outcome;
import jp.mamori.registry.disposition.life.ProposeStep;
import jp.mamori.registry.organisation.Caller;

/** Proposes that everything personal of a disposition is destroyed for ever. */
@Singleton
public class ExpungeDisposition {
    private final ProposeStep proposeStep;

    ExpungeDisposition(ProposeStep proposeStep) {
        this.proposeStep = proposeStep;
    }

    @Transactional
    public Outcome expunge(Caller caller, DispositionId id, long seen, String reason) {
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(
                        StepKind.EXPUNGE,
                        Set.of(State.IN_FORCE, State.STAYED, State.ANNULLED),
                        null,
                        new Papers(reason, null, null)));
    }
}
