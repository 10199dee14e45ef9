package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;

/** Invents the whole register: how many of which kind, the records that the personas are about, and work in progress. */
public final class InventCases {
    /** Of a thousand dispositions; a dismissal with its lapse counts as two. */
    private static final Map<DispositionKind, Integer> PER_MILLE = Map.of(
            DispositionKind.LICENCE_LAPSE, 20,
            DispositionKind.LICENCE_CONFISCATION, 50,
            DispositionKind.REGISTRATION_REVOCATION, 130,
            DispositionKind.SUSPENSION_ORDER, 45,
            DispositionKind.CLOSURE_ORDER, 30);

    private static final int STATUS_DISMISSALS_IN_HUNDRED = 8;
    private static final int LAPSES_TO_RECORD = 9;

    private final InventCase invent;
    private final Chance chance;

    public InventCases(Chance chance, LocalDate today) {
        this.chance = chance;
        this.invent = new InventCase(chance, today);
    }

    /** Cases that come to that many dispositions, of all kinds. */
    public List<InventedCase> some(int dispositions) {
        List<InventedCase> cases = new ArrayList<>(List.of(suzuki(), namesake()));
        for (Ending open : List.of(
                Ending.AWAITING_APPROVAL,
                Ending.AWAITING_APPROVAL,
                Ending.AWAITING_APPROVAL,
                Ending.DRAFT,
                Ending.DRAFT,
                Ending.RETURNED)) {
            cases.add(invent.unfinished(open));
        }
        PER_MILLE.forEach((kind, share) -> {
            for (int i = 0; i < Math.max(1, dispositions * share / 1000); i++) {
                cases.add(invent.single(kind));
            }
        });
        for (int i = 0; i < Math.min(LAPSES_TO_RECORD, dispositions / 20); i++) {
            cases.add(invent.single(DispositionKind.DISCIPLINARY_DISMISSAL));
        }
        fill(cases, dispositions);
        return cases;
    }

    private void fill(List<InventedCase> cases, int dispositions) {
        int missing = dispositions
                - cases.stream().mapToInt(InventedCase::dispositions).sum();
        for (; missing > 1; missing -= 2) {
            cases.add(invent.dismissalWithLapse(
                    chance.percent(STATUS_DISMISSALS_IN_HUNDRED)
                            ? DispositionKind.STATUS_DISMISSAL
                            : DispositionKind.DISCIPLINARY_DISMISSAL));
        }
        if (missing == 1) {
            cases.add(invent.single(DispositionKind.REGISTRATION_REVOCATION));
        }
    }

    /** Whom the applicant 田中 美咲 was: the former name is on record, the present one is not. */
    private static InventedCase suzuki() {
        return InventCase.named(
                new PersonName("鈴木", "美咲", "スズキ", "ミサキ", null), LocalDate.of(1988, 7, 3), Sex.F, "13", "平二三小一第1088号");
    }

    /** Not the applicant 高橋 健, though name and day of birth are his. */
    private static InventedCase namesake() {
        return InventCase.named(
                new PersonName("高橋", "健", "タカハシ", "ケン", null), LocalDate.of(1979, 11, 23), Sex.M, "27", "平一四小一第2279号");
    }
}
