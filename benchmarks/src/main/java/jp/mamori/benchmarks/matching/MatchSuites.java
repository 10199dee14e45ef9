package jp.mamori.benchmarks.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Random;
import jp.mamori.benchmarks.matching.generate.Suite;
import jp.mamori.benchmarks.matching.peer.Peers;

/**
 * Measures the generated suites, RICH and LEAN at each size, with the peers on the same queries in the same run.
 *
 * <p>The peers know neither sex nor domicile, so LEAN is for them what RICH is; they are asked once.
 */
final class MatchSuites {

    /** A register that the peers are set up over; above it only this matcher is measured. */
    private static final int LARGEST_FOR_PEERS = 50_000;

    private static final int WARM_UP = 5000;
    private static final long HEAP_OF_A_PERSON = 2500;

    private final Options options;

    MatchSuites(Options options) {
        this.options = options;
    }

    void run() {
        for (int size : options.sizes()) {
            if (size * HEAP_OF_A_PERSON > Runtime.getRuntime().maxMemory()) {
                System.out.println("\n" + size + " persons are left out: they need more memory than Java has here.");
                continue;
            }
            suite(size, false);
            suite(size, true);
        }
    }

    private void suite(int size, boolean lean) {
        String title = (lean ? "LEAN" : "RICH") + ", " + size + " persons";
        progress(title + ": making the suite and the index");
        var made = Suite.make(options.seed(), size, options.each(size), options.innocents(), lean);
        // A system whose time is over has been asked some of every difference.
        var queries = new ArrayList<>(made.queries());
        Collections.shuffle(queries, new Random(options.seed()));
        var suite = new Suite(made.persons(), queries);
        var matcher = new OwnMatcher(suite.persons(), options.threshold(), OwnMatcher.TODAY);
        Tally.of(
                matcher,
                suite.queries().subList(0, Math.min(WARM_UP, suite.queries().size())),
                options.time());
        var tallies = new LinkedHashMap<String, Tally>();
        ask(matcher, suite, tallies);
        if (!lean && options.has("--sql")) {
            progress(title + ": storing the keys in MySQL");
            try (var stored = new KeysInMySql(suite.persons(), OwnMatcher.TODAY)) {
                ask(stored, suite, tallies);
            }
        }
        if (!lean && !options.has("--no-peers") && size <= LARGEST_FOR_PEERS) {
            progress(title + ": setting up the peers");
            try (var peers = new Peers(suite.persons(), suite.queries())) {
                peers.all().forEach(peer -> ask(peer, suite, tallies));
            }
        }
        System.out.print(Report.of(title, tallies, matcher));
        Tally own = Objects.requireNonNull(tallies.get(matcher.name()));
        Report.misses(own, options.misses()).forEach(System.out::println);
    }

    private void ask(MatchedSystem system, Suite suite, LinkedHashMap<String, Tally> tallies) {
        progress("  asking " + system.name() + " " + suite.queries().size() + " queries");
        tallies.put(system.name(), Tally.of(system, suite.queries(), options.time()));
    }

    private static void progress(String line) {
        System.err.println(line);
    }
}
