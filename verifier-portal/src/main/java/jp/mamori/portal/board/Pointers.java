package jp.mamori.portal.board;

/** Finds the page of the draft that a part of the content is typed on, from the registry's JSON pointer. */
final class Pointers {
    private Pointers() {}

    static String page(String pointer) {
        String inside = pointer.startsWith("/content/") ? pointer.substring("/content".length()) : pointer;
        return DraftController.PLACE + "/" + step(inside).slug();
    }

    private static DraftStep step(String pointer) {
        String[] parts = pointer.split("/", 4);
        String first = parts.length > 1 ? parts[1] : "";
        String second = parts.length > 2 ? parts[2] : "";
        return switch (first) {
            case "person" -> second.equals("names") ? DraftStep.NAMES : DraftStep.PERSON;
            case "ground" -> DraftStep.GROUND;
            case "licences" -> DraftStep.LICENCES;
            case "registration" -> DraftStep.REGISTRATION;
            case "order" -> second.startsWith("publish") ? DraftStep.PUBLICATION : DraftStep.ORDER;
            case "arisesFrom" -> DraftStep.ORIGIN;
            case "gazetteNotice" -> DraftStep.GAZETTE;
            case "kind" -> DraftStep.KIND;
            default -> DraftStep.CASE;
        };
    }
}
