package jp.mamori.registry.disposition.desk;

import java.util.EnumSet;
import java.util.Set;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import org.jspecify.annotations.Nullable;

/** What an officer may do with a disposition now; a hint for pages, the use cases decide. */
enum May {
    EDIT,
    SUBMIT,
    APPROVE,
    RETURN,
    TAKE_OVER,
    WITHDRAW,
    CORRECT,
    STAY,
    RESUME,
    REINSTATE,
    ANNUL,
    EXPUNGE;

    /**
     * What the officer may do.
     *
     * @param drafted whether the officer drafted the open step, now or before it was taken over
     */
    static Set<May> of(DeskRow row, @Nullable DeskStepRow open, boolean drafted, Officer officer) {
        var may = EnumSet.noneOf(May.class);
        boolean drafter = officer.has(Role.BOARD_DRAFTER);
        if (open == null) {
            return drafter ? proposals(row) : may;
        }
        boolean mine = open.proposedBy().equals(officer.naturalPerson());
        switch (open.state()) {
            case DRAFT, RETURNED -> {
                if (drafter) {
                    may.addAll(mine ? ofProposer(open) : EnumSet.of(TAKE_OVER));
                }
                if (drafter && open.state() == StepState.RETURNED && open.kind() != StepKind.RECORD) {
                    may.addAll(proposals(row));
                }
            }
            case SUBMITTED -> {
                if (drafter && mine) {
                    may.add(WITHDRAW);
                }
                if (officer.has(Role.BOARD_APPROVER) && !drafted) {
                    may.addAll(EnumSet.of(APPROVE, RETURN));
                }
            }
            case APPROVED, WITHDRAWN -> {}
        }
        return may;
    }

    private static EnumSet<May> ofProposer(DeskStepRow open) {
        return open.kind().isEditable() ? EnumSet.of(EDIT, SUBMIT, WITHDRAW) : EnumSet.of(SUBMIT, WITHDRAW);
    }

    private static EnumSet<May> proposals(DeskRow row) {
        return switch (row.state()) {
            case AWAITING_EFFECT -> EnumSet.of(CORRECT, STAY, ANNUL, EXPUNGE);
            case IN_FORCE ->
                row.kind().isReinstatable()
                        ? EnumSet.of(CORRECT, STAY, REINSTATE, ANNUL, EXPUNGE)
                        : EnumSet.of(CORRECT, STAY, ANNUL, EXPUNGE);
            case STAYED -> EnumSet.of(CORRECT, RESUME, ANNUL, EXPUNGE);
            case ANNULLED -> EnumSet.of(EXPUNGE);
            case DRAFT, AWAITING_APPROVAL, EXPUNGING, EXPUNGED -> EnumSet.noneOf(May.class);
        };
    }
}
