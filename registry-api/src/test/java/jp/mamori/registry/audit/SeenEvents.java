package jp.mamori.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.OpenApiCheck;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.Rows;

/** The events that each process was seen to leave, and the table of them. */
final class SeenEvents {
    private static final String NOTHING = "—";

    private final Registry registry;
    private final Rows rows;
    private final SortedMap<String, SortedSet<String>> seen = new TreeMap<>();
    private final SortedSet<String> refusedUnlogged = new TreeSet<>();
    private int gone;

    SeenEvents(Registry registry, Rows rows) {
        this.registry = registry;
        this.rows = rows;
    }

    /** The routes, jobs and commands that were seen. */
    Set<String> processes() {
        return seen.keySet();
    }

    /** What an act answers that was done and left nothing to show; 0 where none does. */
    void leavesNothing(int status) {
        gone = status;
    }

    /** Sends a request and notes what it left; a reading one that leaves events is sent again with a log that takes none. */
    Answer observed(String method, String path, Supplier<Answer> send) {
        var operation = OpenApiCheck.of(registry).operationOf(method, path);
        var before = position();
        var answer = send.get();
        var events = since(before);
        if (answer.status() < 300 || answer.status() == gone) {
            note(operation, events);
        } else {
            assertThat(events).as("%s answered %s", operation, answer.status()).isEmpty();
        }
        if (method.equals("GET") && !events.isEmpty() && refusedUnlogged.add(operation)) {
            assertRefusedUnlogged(operation, send);
        }
        return answer;
    }

    private void assertRefusedUnlogged(String operation, Supplier<Answer> send) {
        rows.update("CREATE TRIGGER probe_log BEFORE INSERT ON audit_outbox"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            var answer = send.get();
            assertThat(answer.status()).as("%s without a log", operation).isEqualTo(503);
            assertThat(answer.at("/code")).as(operation).isEqualTo("cannot-log");
        } finally {
            rows.update("DROP TRIGGER probe_log");
        }
    }

    void note(String process, Collection<String> events) {
        seen.computeIfAbsent(process, key -> new TreeSet<>()).addAll(events);
    }

    long position() {
        return rows.count("audit_outbox");
    }

    /** Types of the events beyond so many, which are the newest by the order of their insertion. */
    List<String> since(long before) {
        return rows
                .query(
                        "SELECT type FROM (SELECT type, id FROM audit_outbox ORDER BY id DESC LIMIT ?) newest ORDER BY type",
                        position() - before)
                .stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    String table() {
        return """
                # Which process leaves which events

                Written by `EventsOfEveryProcessTest`, which goes through every route of the API's description, every job and the commands
                that change something, and fails
                when one leaves another event than stands here.
                Each event that concerns two files stands in the log once for each.
                A reading route that leaves events answers 503 when they cannot be written; a refused request leaves none.
                `audit fsck` opens every event to hold it against its commitment, and tells sequence numbers only.
                `certificates check` opens every certificate, and tells numbers only.
                There is no door for support and no export: whoever helps signs in with a role and leaves the events of its routes.

                | Process | Events |
                |---|---|
                """
                + seen.entrySet().stream()
                        .map(entry -> "| " + entry.getKey() + " | "
                                + (entry.getValue().isEmpty() ? NOTHING : String.join(", ", entry.getValue())) + " |\n")
                        .collect(Collectors.joining());
    }
}
