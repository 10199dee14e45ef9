package jp.mamori.registry.certificate.bulk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamori.registry.platform.CommandContext;

/**
 * {@code ./mamori certificates supersede}: ends the certificates of a time, for the registry whose settings are in the
 * environment.
 *
 * <p>Ends with 0 when it did what was asked, 1 when the number was another, 2 when it could not.
 */
public final class RunSupersede {
    private static final String USAGE = """
            Usage: ./mamori certificates supersede --issued-from INSTANT --issued-until INSTANT [--expect NUMBER]

            Supersedes every certificate that was issued in that time and still counts: who checks one is told to ask
            for a new one. For what was wrong with all of them, such as a register that was searched incompletely.
            Without --expect it tells how many there are and does nothing; with it, it does it if they are as many.
            Each is an event of its applicant's, and the status lists say so within a minute. It cannot be undone.
            Reads the same settings as the registry (DATASOURCES_DEFAULT_URL, MAMORI_KEYSTORE_PATH and so on).

              --issued-from INSTANT   the first instant of issue, such as 2026-11-20T01:00:00Z
              --issued-until INSTANT  the first instant after them
              --expect NUMBER         how many there must be
            """;
    private static final Set<String> OPTIONS = Set.of("--issued-from", "--issued-until", "--expect");
    private static final int OTHER_COUNT = 1;
    private static final int COULD_NOT = 2;

    private RunSupersede() {}

    private record Wanted(Instant from, Instant until, Optional<Long> expected) {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        var wanted = read(arguments);
        if (wanted.isEmpty()) {
            System.err.println("mamori certificates supersede: --help tells what to say");
            System.exit(COULD_NOT);
        }
        System.exit(run(wanted.get()));
    }

    private static Optional<Wanted> read(String[] arguments) {
        var said = new HashMap<String, String>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            said.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !OPTIONS.containsAll(said.keySet())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Wanted(
                    Instant.parse(said.getOrDefault("--issued-from", "")),
                    Instant.parse(said.getOrDefault("--issued-until", "")),
                    Optional.ofNullable(said.get("--expect")).map(Long::valueOf)));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int run(Wanted wanted) {
        try (var context = CommandContext.open()) {
            var supersede = context.getBean(SupersedeIssued.class);
            if (wanted.expected().isEmpty()) {
                System.out.println(supersede.count(wanted.from(), wanted.until()) + " certificates; nothing was done.");
                return 0;
            }
            return switch (supersede.supersede(
                    wanted.from(), wanted.until(), wanted.expected().get())) {
                case SupersedeIssued.Outcome.Superseded(var certificates) -> {
                    System.out.println(certificates + " certificates superseded.");
                    yield 0;
                }
                case SupersedeIssued.Outcome.OtherCount(var certificates) -> {
                    System.out.println("There are " + certificates + "; nothing was done.");
                    yield OTHER_COUNT;
                }
            };
        } catch (RuntimeException e) {
            System.err.println("mamori certificates supersede: could not: " + CommandContext.why(e));
            return COULD_NOT;
        }
    }
}
