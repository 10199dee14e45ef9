package jp.mamori.registry.disposition.life;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Puts a change of a recorded disposition before a second officer: what correcting, staying, resuming, reinstating, annulling and expunging have in common.
 *
 * <p>One step can be open; a returned one gives way to a new proposal.
 */
@Singleton
public class ProposeStep {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Officers officers;
    private final CheckContent checkContent;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final AuditLog auditLog;
    private final Ids ids;

    ProposeStep(
            Dossiers dossiers,
            Steps steps,
            Officers officers,
            CheckContent checkContent,
            SealedContent sealedContent,
            FileKeys fileKeys,
            AuditLog auditLog,
            Ids ids) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.officers = officers;
        this.checkContent = checkContent;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.auditLog = auditLog;
        this.ids = ids;
    }

    /**
     * A change to be proposed.
     *
     * @param from the states in which it is possible
     * @param content of a correction and of a reinstatement only
     */
    public record Proposal(
            StepKind kind, Set<State> from, @Nullable Content content, Papers papers) {
        @Override
        public String toString() {
            return "Proposal[" + kind + ", redacted]";
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome propose(Caller caller, DispositionId id, long seen, Proposal proposal) {
        var officer = officers.acting(caller);
        var found = dossiers.find(id, officer);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var refusal = refuse(found.get(), seen, officer, proposal);
        return refusal == null ? propose(found.get(), officer, proposal) : refusal;
    }

    private @Nullable Outcome refuse(Dossier found, long seen, Officer officer, Proposal proposal) {
        var stale = dossiers.refuseStale(found, seen);
        if (stale != null) {
            return stale;
        }
        var state = found.disposition().state();
        if (!proposal.from().contains(state) || found.isOpen(StepState.DRAFT, StepState.SUBMITTED)) {
            return new Outcome.WrongState(state);
        }
        var content = proposal.content();
        return content == null
                ? null
                : checkContent.refuseCorrection(found.disposition(), content, officer, "/content");
    }

    private Outcome propose(Dossier found, Officer officer, Proposal proposal) {
        var row = found.disposition();
        var step = ids.next();
        if (!dossiers.replace(row, row.waitingFor(step))) {
            return dossiers.stale(row.id());
        }
        if (found.open() != null) {
            steps.withdraw(found.open().id());
        }
        insert(row.id(), step, officer, proposal);
        auditLog.append(new DispositionEvent.StepProposed(
                officer.actor(Role.BOARD_DRAFTER),
                row.id().file(),
                proposal.kind().name()));
        return new Outcome.Done(row.id(), row.version() + 1);
    }

    private void insert(DispositionId id, UUID step, Officer officer, Proposal proposal) {
        var key = fileKeys.open(id.file());
        var content = proposal.content();
        steps.propose(
                step,
                id,
                proposal.kind(),
                officer,
                content == null ? null : sealedContent.seal(key, step, content),
                sealedContent.sealPapers(key, step, proposal.papers()));
    }
}
