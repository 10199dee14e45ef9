package jp.mamori.portal.board.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Map<String, String> DISMISSALS = Map.of(
            "L10_1_2", "DISCIPLINARY_DISMISSAL",
            "L11_1", "DISCIPLINARY_DISMISSAL",
            "L10_1_3", "STATUS_DISMISSAL",
            "L11_2", "STATUS_DISMISSAL");

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

    /** The kind of dismissal from which a licence action of that ground arises; empty for the grounds that need none. */
    static Optional<String> dismissalOf(String statutory) {
        return Optional.ofNullable(DISMISSALS.get(statutory));
    }

    /** The ground of a lapse that follows a dismissal of that kind. */
    static String lapseGround(String dismissal) {
        return dismissal.equals("STATUS_DISMISSAL") ? "L10_1_3" : "L10_1_2";
    }

    /** The statutory grounds that fit a kind of licence action (教育職員免許法 10条, 11条). */
    static List<String> statutory(String kind) {
        return kind.equals("LICENCE_LAPSE")
                ? List.of("L10_1_1", "L10_1_2", "L10_1_3")
                : List.of("L11_1", "L11_2", "L11_3");
    }
}
