package jp.mamori.registry.disposition.expunging;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.content.ExpungingBasis;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ProposeStep;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;

/** Proposes that everything personal of a disposition is destroyed for ever. */
@Singleton
public class ExpungeDisposition {
    private static final Set<State> FROM = Set.of(State.AWAITING_EFFECT, State.IN_FORCE, State.STAYED, State.ANNULLED);

    private final ProposeStep proposeStep;
    private final Dossiers dossiers;
    private final Officers officers;
    private final Clock clock;

    ExpungeDisposition(ProposeStep proposeStep, Dossiers dossiers, Officers officers, Clock clock) {
        this.proposeStep = proposeStep;
        this.dossiers = dossiers;
        this.officers = officers;
        this.clock = clock;
    }

    @Transactional
    public Outcome expunge(Caller caller, DispositionId id, long seen, ExpungingBasis basis, String reason) {
        if (basis == ExpungingBasis.RETENTION_ENDED && isStillKept(caller, id)) {
            var violations = new Violations();
            violations.add("/basis", "retention-not-ended");
            return new Outcome.Invalid(violations);
        }
        return proposeStep.propose(
                caller,
                id,
                seen,
                new ProposeStep.Proposal(StepKind.EXPUNGE, FROM, null, Papers.expunging(basis, reason)));
    }

    private boolean isStillKept(Caller caller, DispositionId id) {
        return dossiers.find(id, officers.acting(caller))
                .map(found -> found.disposition().decidedOn().plus(ExpungingBasis.RETENTION))
                .filter(ends -> ends.isAfter(Tokyo.today(clock)))
                .isPresent();
    }
}
