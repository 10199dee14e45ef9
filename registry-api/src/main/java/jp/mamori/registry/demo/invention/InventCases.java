package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;

/** Invents the whole register: how many of which kind, the records that the personas are about, and work in progress. */
public final class InventCases {
    /** Of a thousand dispositions; a dismissal with its lapse counts as two. */
    private static final Map<DispositionKind, Integer> PER_MILLE = new EnumMap<>(Map.of(
            DispositionKind.LICENCE_LAPSE, 20,
            DispositionKind.LICENCE_CONFISCATION, 50,
            DispositionKind.REGISTRATION_REVOCATION, 130,
            DispositionKind.SUSPENSION_ORDER, 45,
            DispositionKind.CLOSURE_ORDER, 30));

    private static final int STATUS_DISMISSALS_IN_HUNDRED = 8;
    private static final int LAPSES_TO_RECORD = 9;

    private final InventTeacherCase teachers;
    private final InventChildcareCase childcare;
    private final Chance chance;

    public InventCases(Chance chance, LocalDate today) {
        this.chance = chance;
        var parts = new CaseParts(chance, today);
        this.teachers = new InventTeacherCase(chance, today, parts);
        this.childcare = new InventChildcareCase(chance, today, parts);
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
            cases.add(teachers.unfinished(open));
        }
        PER_MILLE.forEach((kind, share) -> {
            for (int i = 0; i < Math.max(1, dispositions * share / 1000); i++) {
                cases.add(alone(kind));
            }
        });
        for (int i = 0; i < Math.min(LAPSES_TO_RECORD, dispositions / 20); i++) {
            cases.add(teachers.recentDismissal(DispositionKind.DISCIPLINARY_DISMISSAL));
        }
        fill(cases, dispositions);
        return cases;
    }

    private InventedCase alone(DispositionKind kind) {
        return switch (kind) {
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL -> teachers.recentDismissal(kind);
            case LICENCE_LAPSE -> teachers.licenceAction(kind, Ground.Statutory.L10_1_1);
            case LICENCE_CONFISCATION ->
                teachers.licenceAction(
                        kind,
                        chance.oneOf(List.of(Ground.Statutory.L11_1, Ground.Statutory.L11_2, Ground.Statutory.L11_3)));
            case REGISTRATION_REVOCATION -> childcare.revocation();
            case SUSPENSION_ORDER, CLOSURE_ORDER -> childcare.order(kind);
        };
    }

    private void fill(List<InventedCase> cases, int dispositions) {
        int missing = dispositions
                - cases.stream().mapToInt(InventedCase::dispositions).sum();
        for (; missing > 1; missing -= 2) {
            cases.add(teachers.dismissalWithLapse(
                    chance.percent(STATUS_DISMISSALS_IN_HUNDRED)
                            ? DispositionKind.STATUS_DISMISSAL
                            : DispositionKind.DISCIPLINARY_DISMISSAL));
        }
        if (missing == 1) {
            cases.add(childcare.revocation());
        }
    }

    /** Whom the applicant 田中 美咲 was: the former name is on record, the present one is not. */
    private static InventedCase suzuki() {
        return NamedCase.of(
                new PersonName("鈴木", "美咲", "スズキ", "ミサキ", null), LocalDate.of(1988, 7, 3), Sex.F, "13", "平二三小一第1088号");
    }

    /** Not the applicant 高橋 健, though the day of birth is his and the name differs in the form of one character. */
    private static InventedCase namesake() {
        return NamedCase.of(
                new PersonName("髙橋", "健", "タカハシ", "ケン", null), LocalDate.of(1979, 11, 23), Sex.M, "27", "平一四小一第2279号");
    }
}
