package jp.mamori.registry.disposition.content;

import java.time.LocalDate;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Reinstatement;
import jp.mamori.registry.platform.problem.Violations;

/**
 * When a licence may have been granted, or a nursery teacher registered, anew.
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><td>lapse, confiscation, revocation</td><td>three years after it took effect at the earliest</td></tr>
 *   <tr><td>for sexual violence</td><td>only after the re-grant review panel was heard</td></tr>
 *   <tr><td>nursery teacher sentenced to imprisonment</td><td>never</td></tr>
 *   <tr><td>dismissals, orders</td><td>nothing was taken that could be granted</td></tr>
 * </table>
 *
 * <p>Source: domain design, section 3; 教育職員免許法 art. 5(1), Act 57 of 2021 art. 22, 児童福祉法 art. 18-5 and 18-20-2.
 */
public final class RulesOfReinstatement {
    private final Content content;
    private final LocalDate today;
    private final Part at;

    private RulesOfReinstatement(Content content, LocalDate today, Part at) {
        this.content = content;
        this.today = today;
        this.at = at;
    }

    /**
     * Holds the content's reinstatement, if it has one, against what it follows.
     *
     * @param pointer where the content stands in the body
     */
    public static void check(Content content, LocalDate today, String pointer, Violations violations) {
        var reinstatement = content.reinstatement();
        if (reinstatement == null) {
            return;
        }
        if (!content.kind().isReinstatable()) {
            violations.add(pointer + "/reinstatement", "not-for-this-kind");
            return;
        }
        new RulesOfReinstatement(content, today, new Part(violations, pointer + "/reinstatement")).check(reinstatement);
    }

    private void check(Reinstatement reinstatement) {
        var day = reinstatement.reinstatedOn();
        if (day.isAfter(today)) {
            at.wrong("reinstatedOn", "date-in-future");
        } else if (day.isBefore(content.effectiveOn().plus(Reinstatement.BAR))) {
            at.wrong("reinstatedOn", "reinstated-too-early");
        }
        hearing(reinstatement);
        imprisonment(reinstatement);
    }

    private void hearing(Reinstatement reinstatement) {
        var hearing = reinstatement.hearing();
        if (hearing == null) {
            at.violations().check(!content.ground().isSexualViolence(), at.pointer() + "/hearing", "panel-required");
        } else if (hearing.heardOn().isAfter(reinstatement.reinstatedOn())) {
            at.wrong("hearing/heardOn", "heard-after-reinstatement");
        } else if (hearing.heardOn().isBefore(content.effectiveOn())) {
            at.wrong("hearing/heardOn", "before-decision");
        }
    }

    private void imprisonment(Reinstatement reinstatement) {
        boolean asked = content.kind() == DispositionKind.REGISTRATION_REVOCATION;
        var imprisoned = reinstatement.imprisoned();
        if (asked && imprisoned == null) {
            at.wrong("imprisoned", "required");
        } else if (!asked && imprisoned != null) {
            at.wrong("imprisoned", "not-for-this-kind");
        } else if (Boolean.TRUE.equals(imprisoned)) {
            at.wrong("imprisoned", "never-after-imprisonment");
        }
    }
}
