package jp.mamori.portal.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.portal.registry.JournalEntry;
import jp.mamori.portal.web.Blocks.Cell;

/** A journal as a table: when, what, who, what for. */
public final class JournalTable {
    private JournalTable() {}

    public static Blocks.Table of(Visitor visitor, List<JournalEntry> entries) {
        return new Blocks.Table(
                visitor.say("journal.caption"),
                List.of(
                        visitor.say("journal.at"),
                        visitor.say("journal.what"),
                        visitor.say("journal.who"),
                        visitor.say("journal.purpose")),
                entries.stream().map(entry -> row(visitor.words(), entry)).toList(),
                visitor.say("journal.none"));
    }

    private static List<Cell> row(Words words, JournalEntry entry) {
        return List.of(
                Cell.of(words.moment(entry.at())),
                Cell.of(what(words, entry)),
                Cell.of(who(words, entry)),
                Cell.of(entry.purpose() == null ? "" : words.code("journal.purpose", entry.purpose())));
    }

    private static String what(Words words, JournalEntry entry) {
        String event = words.code("event", entry.type());
        List<String> fields = entry.fields() == null ? List.of() : entry.fields();
        return fields.isEmpty()
                ? event
                : words.say(
                        "journal.fields",
                        event,
                        fields.stream()
                                .map(field -> words.code("journal.field", field))
                                .collect(Collectors.joining(words.say("list.separator"))));
    }

    private static String who(Words words, JournalEntry entry) {
        return Stream.of(
                        entry.organisation() == null
                                ? null
                                : entry.organisation().name(),
                        entry.role() == null || entry.role().isEmpty() ? null : words.code("role", entry.role()),
                        entry.role() == null || entry.role().isEmpty()
                                ? (entry.actorKind() == null ? null : words.code("actor", entry.actorKind()))
                                : null)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
