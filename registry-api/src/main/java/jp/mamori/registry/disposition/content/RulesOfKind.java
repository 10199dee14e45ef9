package jp.mamori.registry.disposition.content;

import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground.Statutory;
import jp.mamori.registry.disposition.body.ContentJson;

/**
 * Which members the content of each kind must have, may have and may not have.
 *
 * <p>Source: domain design, section 4; 教育職員免許法 art. 10 and 11; 児童福祉法 art. 18-19 and 59.
 */
final class RulesOfKind {
    private enum Rule {
        REQUIRED,
        ALLOWED,
        NOT_HERE
    }

    private record Shape(Rule statutory, Rule gazette, Rule nursery, Rule licences, Rule registration, Rule order) {}

    private static final Shape DISMISSAL =
            new Shape(Rule.NOT_HERE, Rule.ALLOWED, Rule.NOT_HERE, Rule.ALLOWED, Rule.NOT_HERE, Rule.NOT_HERE);
    private static final Shape LICENCE_ACTION =
            new Shape(Rule.REQUIRED, Rule.REQUIRED, Rule.NOT_HERE, Rule.REQUIRED, Rule.NOT_HERE, Rule.NOT_HERE);
    private static final Shape REVOCATION =
            new Shape(Rule.NOT_HERE, Rule.NOT_HERE, Rule.REQUIRED, Rule.NOT_HERE, Rule.REQUIRED, Rule.NOT_HERE);
    private static final Shape ORDER =
            new Shape(Rule.NOT_HERE, Rule.NOT_HERE, Rule.NOT_HERE, Rule.NOT_HERE, Rule.NOT_HERE, Rule.REQUIRED);

    private RulesOfKind() {}

    static void check(DispositionKind kind, ContentJson json, Part at) {
        var shape = shapeOf(kind);
        var ground = json.ground();
        apply(shape.statutory(), ground != null && ground.statutory() != null, at, "ground/statutory");
        apply(shape.gazette(), ground != null && ground.gazette() != null, at, "ground/gazette");
        apply(shape.nursery(), ground != null && ground.nursery() != null, at, "ground/nursery");
        apply(shape.licences(), json.licences() != null && !json.licences().isEmpty(), at, "licences");
        apply(shape.registration(), json.registration() != null, at, "registration");
        apply(shape.order(), json.order() != null, at, "order");
        if (!kind.isLicenceAction()) {
            apply(Rule.NOT_HERE, json.gazetteNotice() != null, at, "gazetteNotice");
            apply(Rule.NOT_HERE, json.arisesFrom() != null, at, "arisesFrom");
        }
    }

    /** Whether a licence action of that kind has that ground. */
    static boolean fits(DispositionKind kind, Statutory ground) {
        return switch (ground) {
            case L10_1_1, L10_1_2, L10_1_3 -> kind == DispositionKind.LICENCE_LAPSE;
            case L11_1, L11_2, L11_3 -> kind == DispositionKind.LICENCE_CONFISCATION;
        };
    }

    private static void apply(Rule rule, boolean there, Part at, String member) {
        switch (rule) {
            case REQUIRED -> at.violations().check(there, at.pointer() + "/" + member, "required");
            case NOT_HERE -> at.violations().check(!there, at.pointer() + "/" + member, "not-for-this-kind");
            case ALLOWED -> {}
        }
    }

    private static Shape shapeOf(DispositionKind kind) {
        return switch (kind) {
            case DISCIPLINARY_DISMISSAL, STATUS_DISMISSAL -> DISMISSAL;
            case LICENCE_LAPSE, LICENCE_CONFISCATION -> LICENCE_ACTION;
            case REGISTRATION_REVOCATION -> REVOCATION;
            case SUSPENSION_ORDER, CLOSURE_ORDER -> ORDER;
        };
    }
}
