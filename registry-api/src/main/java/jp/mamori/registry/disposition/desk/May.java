package jp.mamori.registry.disposition.desk;

import java.util.EnumSet;
import java.util.Set;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.Role;
import org.jspecify.annotations.Nullable;

/** What an officer may do with a disposition now; a hint for pages, the use cases decide. */
enum May {
    EDIT,
    SUBMIT,
    APPROVE,
    RETURN,
    WITHDRAW,
    CORRECT,
    STAY,
    RESUME,
    ANNUL,
    EXPUNGE;

    static Set<May> of(State state, @Nullable DeskStepRow open, Officer officer) {
        var may = EnumSet.noneOf(May.class);
        boolean drafter = officer.has(Role.BOARD_DRAFTER);
        if (open == null) {
            return drafter ? proposals(state) : may;
        }
        boolean mine = open.proposedBy().equals(officer.naturalPerson());
        switch (open.state()) {
            case DRAFT -> {
                if (drafter && mine) {
                    may.addAll(EnumSet.of(EDIT, SUBMIT, WITHDRAW));
                }
            }
            case SUBMITTED -> {
                if (drafter && mine) {
                    may.add(WITHDRAW);
                }
                if (officer.has(Role.BOARD_APPROVER) && !mine) {
                    may.addAll(EnumSet.of(APPROVE, RETURN));
                }
            }
            case RETURNED -> {
                if (drafter) {
                    may.addAll(returned(state, open, mine));
                }
            }
            case APPROVED, WITHDRAWN -> {}
        }
        return may;
    }

    private static Set<May> returned(State state, DeskStepRow open, boolean mine) {
        var may = open.kind() == StepKind.RECORD ? EnumSet.noneOf(May.class) : proposals(state);
        if (mine) {
            may.addAll(EnumSet.of(SUBMIT, WITHDRAW));
            if (open.kind().hasContent()) {
                may.add(EDIT);
            }
        }
        return may;
    }

    private static EnumSet<May> proposals(State state) {
        return switch (state) {
            case IN_FORCE -> EnumSet.of(CORRECT, STAY, ANNUL, EXPUNGE);
            case STAYED -> EnumSet.of(CORRECT, RESUME, ANNUL, EXPUNGE);
            case ANNULLED -> EnumSet.of(EXPUNGE);
            case DRAFT, AWAITING_APPROVAL, EXPUNGING, EXPUNGED -> EnumSet.noneOf(May.class);
        };
    }
}
