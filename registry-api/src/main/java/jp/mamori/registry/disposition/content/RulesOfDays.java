package jp.mamori.registry.disposition.content;

import java.time.LocalDate;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * In which order the days of a disposition may stand.
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><td>decision</td><td>from 1947 (the year of 学校教育法 and 児童福祉法) to today, after the birth</td></tr>
 *   <tr><td>effect</td><td>from the day of the decision to a year after it; nobody is found by it before</td></tr>
 *   <tr><td>effect of a lapse</td><td>also before anybody decided to record it, because it happens by law, but not before the licence was granted</td></tr>
 *   <tr><td>effect of what is in force, corrected</td><td>not after today: a stay or an annulment ends an effect, a correction does not</td></tr>
 *   <tr><td>time for appeal</td><td>is not waited for, because an appeal does not suspend the effect (行政不服審査法 art. 25(1), 行政事件訴訟法 art. 25(1)); a stay does</td></tr>
 * </table>
 */
final class RulesOfDays {
    static final LocalDate EARLIEST = LocalDate.of(1947, 1, 1);
    static final LocalDate CATEGORIES_FROM = LocalDate.of(2021, 4, 1);

    private final Content content;
    private final LocalDate today;
    private final Part at;

    RulesOfDays(Content content, LocalDate today, Part at) {
        this.content = content;
        this.today = today;
        this.at = at;
    }

    void check() {
        var birth = content.person().birthDate();
        if (birth != null && !birth.day().isBefore(content.decidedOn())) {
            at.wrong("person/birthDate", "birth-not-before-decision");
        }
        past(content.decidedOn(), "decidedOn");
        effect();
        licences(birth == null ? null : birth.day());
        order();
        gazette();
    }

    private void effect() {
        var effective = content.effectiveOn();
        boolean mayPrecede = content.kind() == DispositionKind.LICENCE_LAPSE;
        if (effective.isBefore(EARLIEST)) {
            at.wrong("effectiveOn", "date-too-early");
        } else if (!mayPrecede && effective.isBefore(content.decidedOn())) {
            at.wrong("effectiveOn", "before-decision");
        } else if (effective.isAfter(content.decidedOn().plusYears(1))) {
            at.wrong("effectiveOn", "date-too-late");
        } else if (content.licences().stream().anyMatch(held -> isGrantedBetween(held, effective))) {
            at.wrong("effectiveOn", "before-grant");
        }
    }

    /** Granted after it lapsed, though before anybody decided to record the lapse. */
    private boolean isGrantedBetween(Licence held, LocalDate effective) {
        return held.grantedOn().isAfter(effective) && !held.grantedOn().isAfter(content.decidedOn());
    }

    private void licences(@Nullable LocalDate birth) {
        for (int i = 0; i < content.licences().size(); i++) {
            held(content.licences().get(i).grantedOn(), birth, "licences/" + i + "/grantedOn");
        }
        var registration = content.registration();
        if (registration != null) {
            held(registration.registeredOn(), birth, "registration/registeredOn");
        }
    }

    /** What is taken away was given before, and to somebody born. */
    private void held(LocalDate since, @Nullable LocalDate birth, String member) {
        if (birth != null && !since.isAfter(birth)) {
            at.wrong(member, "before-birth");
        } else if (since.isAfter(content.decidedOn())) {
            at.wrong(member, "after-decision");
        }
    }

    private void order() {
        var order = content.order();
        if (order == null) {
            return;
        }
        var inOrder = at.in("order");
        inOrder.violations()
                .check(!order.from().isBefore(content.decidedOn()), inOrder.pointer() + "/from", "before-decision");
        inOrder.violations()
                .check(
                        !order.from().isAfter(content.decidedOn().plusYears(1)),
                        inOrder.pointer() + "/from",
                        "date-too-late");
        suspension(order, inOrder);
        publication(order, inOrder);
        if (order.hearingOn() != null && order.hearingOn().isAfter(content.decidedOn())) {
            inOrder.wrong("hearingOn", "after-decision");
        }
    }

    private void suspension(OrderTerms order, Part inOrder) {
        if (content.kind() == DispositionKind.CLOSURE_ORDER) {
            inOrder.violations().check(order.until() == null, inOrder.pointer() + "/until", "not-for-this-kind");
        } else if (order.until() == null) {
            inOrder.wrong("until", "required");
        } else if (order.until().isBefore(order.from())) {
            inOrder.wrong("until", "until-before-from");
        }
    }

    private void publication(OrderTerms order, Part inOrder) {
        if (order.publishFrom() == null) {
            inOrder.violations().check(order.publishUntil() == null, inOrder.pointer() + "/publishFrom", "required");
            return;
        }
        if (order.publishFrom().isBefore(content.decidedOn())) {
            inOrder.wrong("publishFrom", "before-decision");
        }
        if (order.publishUntil() != null && order.publishUntil().isBefore(order.publishFrom())) {
            inOrder.wrong("publishUntil", "until-before-from");
        }
    }

    private void gazette() {
        if (content.ground().gazette() == Ground.Gazette.G0
                && !content.decidedOn().isBefore(CATEGORIES_FROM)) {
            at.wrong("ground/gazette", "category-needed");
        }
        var notice = content.gazetteNotice();
        if (notice != null) {
            past(notice.publishedOn(), "gazetteNotice/publishedOn");
        }
    }

    private void past(LocalDate day, String member) {
        if (day.isAfter(today)) {
            at.wrong(member, "date-in-future");
        } else if (day.isBefore(EARLIEST)) {
            at.wrong(member, "date-too-early");
        }
    }
}
