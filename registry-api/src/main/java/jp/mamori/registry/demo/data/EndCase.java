package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import jp.mamori.registry.demo.data.Authorities.Desk;
import jp.mamori.registry.disposition.Basis;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ApproveStep;
import jp.mamori.registry.disposition.proposal.AnnulDisposition;
import jp.mamori.registry.disposition.proposal.StayDisposition;

/** Stays or annuls what is in force: one officer proposes, another approves. */
@Singleton
@Requires(env = "demo")
class EndCase {
    private static final int MONTHS_TO_JUDGMENT = 2;

    private final StayDisposition stayDisposition;
    private final AnnulDisposition annulDisposition;
    private final ApproveStep approveStep;
    private final CarryOut carryOut;

    EndCase(
            StayDisposition stayDisposition,
            AnnulDisposition annulDisposition,
            ApproveStep approveStep,
            CarryOut carryOut) {
        this.stayDisposition = stayDisposition;
        this.annulDisposition = annulDisposition;
        this.approveStep = approveStep;
        this.carryOut = carryOut;
    }

    void stay(Desk desk, Outcome.Done inForce, LocalDate decidedOn, LocalDate today) {
        var basis = new Basis(null, "地方裁判所", "(行ク)第12号", judgment(decidedOn, today), "執行停止の申立てを認める。");
        approve(
                desk,
                carryOut.done(() -> stayDisposition.stay(desk.drafter(), inForce.id(), inForce.version(), basis)));
    }

    void annul(Desk desk, Outcome.Done inForce, LocalDate decidedOn, LocalDate today) {
        var basis = new Basis(Basis.Kind.PERSONNEL_COMMISSION, "人事委員会", "(不)第3号", judgment(decidedOn, today), null);
        approve(
                desk,
                carryOut.done(() -> annulDisposition.annul(desk.drafter(), inForce.id(), inForce.version(), basis)));
    }

    private void approve(Desk desk, Outcome.Done proposed) {
        carryOut.done(() -> approveStep.approve(desk.approver(), proposed.id(), proposed.version()));
    }

    private static LocalDate judgment(LocalDate decidedOn, LocalDate today) {
        LocalDate judgment = decidedOn.plusMonths(MONTHS_TO_JUDGMENT);
        return judgment.isAfter(today) ? today : judgment;
    }
}
