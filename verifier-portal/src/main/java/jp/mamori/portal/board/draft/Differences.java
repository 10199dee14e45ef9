package jp.mamori.portal.board.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamori.portal.registry.board.Content;
import jp.mamori.portal.web.Blocks;
import jp.mamori.portal.web.Visitor;

/** In which items two contents of one disposition differ, for the officer who approves the change. */
public final class Differences {
    private Differences() {}

    /** A row for each: item, before, after; an item that only one of the two has counts as none in the other. */
    public static List<List<Blocks.Cell>> rows(Visitor visitor, Content before, Content after, Origins origins) {
        Map<String, String> was = told(visitor, before, origins);
        Map<String, String> becomes = told(visitor, after, origins);
        String none = visitor.say("none");
        return Stream.concat(was.keySet().stream(), becomes.keySet().stream())
                .distinct()
                .filter(item -> !was.getOrDefault(item, none).equals(becomes.getOrDefault(item, none)))
                .map(item -> List.of(
                        Blocks.Cell.of(item),
                        Blocks.Cell.of(was.getOrDefault(item, none)),
                        Blocks.Cell.of(becomes.getOrDefault(item, none))))
                .toList();
    }

    private static Map<String, String> told(Visitor visitor, Content content, Origins origins) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Blocks.Row row : ContentRows.rows(visitor, content, origins, null)) {
            told.put(
                    row.label(),
                    row.values().isEmpty()
                            ? visitor.say("none")
                            : String.join(visitor.say("list.separator"), row.values()));
        }
        return told;
    }
}
