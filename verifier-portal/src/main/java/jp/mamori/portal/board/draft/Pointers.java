package jp.mamori.portal.board.draft;

import java.util.Locale;
import java.util.Map;
import jp.mamori.portal.web.Words;

/** Finds the page of the draft that a part of the content is typed on, from the registry's JSON pointer. */
final class Pointers {
    private Pointers() {}

    static String page(String pointer) {
        String inside = pointer.startsWith("/content/") ? pointer.substring("/content".length()) : pointer;
        return DraftController.PLACE + "/" + step(inside).slug();
    }

    /** The field's words, so that an error says which field it means. */
    static String label(Words words, String pointer) {
        String inside = pointer.startsWith("/content/") ? pointer.substring("/content".length()) : pointer;
        String[] parts = inside.split("/", 4);
        String first = parts.length > 1 ? parts[1] : "";
        String second = parts.length > 2 ? parts[2] : "";
        String field = switch (first) {
            case "person" -> second;
            case "registration" -> RENAMED.getOrDefault(second, "registration" + capital(second));
            case "order" -> RENAMED.getOrDefault("order." + second, second);
            case "gazetteNotice" -> "gazette" + capital(second);
            default -> first;
        };
        String key = "field." + field;
        return words.has(key)
                ? words.say(key)
                : words.say("draft." + step(inside).slug());
    }

    private static final Map<String, String> RENAMED = Map.of(
            "registeredOn", "registeredOn",
            "order.from", "orderFrom",
            "order.until", "orderUntil",
            "order.basis", "orderBasis");

    private static String capital(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
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
