package jp.mamori.portal.board.draft;

import java.util.List;
import java.util.Set;

/** Which parts a kind of disposition has, for the pages; the registry judges. */
final class Kinds {
    static final List<String> ALL = List.of(
            "DISCIPLINARY_DISMISSAL",
            "STATUS_DISMISSAL",
            "LICENCE_LAPSE",
            "LICENCE_CONFISCATION",
            "REGISTRATION_REVOCATION",
            "SUSPENSION_ORDER",
            "CLOSURE_ORDER");
    private static final Set<String> LICENCE_ACTIONS = Set.of("LICENCE_LAPSE", "LICENCE_CONFISCATION");
    private static final Set<String> ORDERS = Set.of("SUSPENSION_ORDER", "CLOSURE_ORDER");

    private Kinds() {}

    static boolean isLicenceAction(String kind) {
        return LICENCE_ACTIONS.contains(kind);
    }

    static boolean isOrder(String kind) {
        return ORDERS.contains(kind);
    }

    static boolean hasRegistration(String kind) {
        return kind.equals("REGISTRATION_REVOCATION");
    }

    static boolean hasLicences(String kind) {
        return !isOrder(kind) && !hasRegistration(kind);
    }

    static boolean hasGazetteCategory(String kind) {
        return hasLicences(kind);
    }

    /** The statutory grounds that fit a kind of licence action (教育職員免許法 10条, 11条). */
    static List<String> statutory(String kind) {
        return kind.equals("LICENCE_LAPSE")
                ? List.of("L10_1_1", "L10_1_2", "L10_1_3")
                : List.of("L11_1", "L11_2", "L11_3");
    }
}
