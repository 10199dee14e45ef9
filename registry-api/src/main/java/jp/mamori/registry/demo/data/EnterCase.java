package jp.mamori.registry.demo.data;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.demo.data.Authorities.Desk;
import jp.mamori.registry.demo.invention.InventedCase;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.ApproveStep;
import jp.mamori.registry.disposition.life.DraftDisposition;
import jp.mamori.registry.disposition.life.ReturnStep;
import jp.mamori.registry.disposition.life.SubmitStep;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Enters one invented case through the use cases, as its officers would: drafted by one, approved by another. */
@Singleton
@Requires(env = "demo")
class EnterCase {
    private final Authorities authorities;
    private final DraftDisposition draftDisposition;
    private final SubmitStep submitStep;
    private final ApproveStep approveStep;
    private final ReturnStep returnStep;
    private final EndCase endCase;
    private final CarryOut carryOut;
    private final Clock clock;

    EnterCase(
            Authorities authorities,
            DraftDisposition draftDisposition,
            SubmitStep submitStep,
            ApproveStep approveStep,
            ReturnStep returnStep,
            EndCase endCase,
            CarryOut carryOut,
            Clock clock) {
        this.authorities = authorities;
        this.draftDisposition = draftDisposition;
        this.submitStep = submitStep;
        this.approveStep = approveStep;
        this.returnStep = returnStep;
        this.endCase = endCase;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /** Enters the case and the lapse that arises from it. */
    void enter(InventedCase invented) {
        enter(invented, authorities.desk(invented.authority()), null);
    }

    /** Enters a case at the desk of those officers. */
    void enter(InventedCase invented, Desk desk, @Nullable DispositionId dismissal) {
        Content content = invented.content().arisingFrom(dismissal);
        Outcome.Done drafted = carryOut.done(() -> draftDisposition.draft(desk.drafter(), content));
        switch (invented.ending()) {
            case DRAFT -> {}
            case AWAITING_APPROVAL -> submit(desk, drafted);
            case RETURNED -> {
                Outcome.Done submitted = submit(desk, drafted);
                carryOut.done(() -> returnStep.giveBack(
                        desk.approver(), submitted.id(), submitted.version(), "処分日の根拠資料を添付してください。"));
            }
            case IN_FORCE -> approve(desk, submit(desk, drafted));
            case STAYED ->
                endCase.stay(desk, approve(desk, submit(desk, drafted)), content.decidedOn(), Tokyo.today(clock));
            case ANNULLED ->
                endCase.annul(desk, approve(desk, submit(desk, drafted)), content.decidedOn(), Tokyo.today(clock));
        }
        if (invented.lapse() != null) {
            InventedCase lapse = invented.lapse();
            enter(lapse, authorities.desk(lapse.authority()), drafted.id());
        }
    }

    private Outcome.Done submit(Desk desk, Outcome.Done drafted) {
        return carryOut.done(() -> submitStep.submit(desk.drafter(), drafted.id(), drafted.version()));
    }

    private Outcome.Done approve(Desk desk, Outcome.Done submitted) {
        return carryOut.done(() -> approveStep.approve(desk.approver(), submitted.id(), submitted.version()));
    }
}
