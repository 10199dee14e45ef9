package jp.mamori.benchmarks.matching;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import jp.mamori.benchmarks.matching.file.BadFile;

/** Measures the matcher on files, or on its own suites with the peers beside it. */
public final class MatchingBench {

    private static final int REFUSED = 2;

    private MatchingBench() {}

    /** Runs the benchmark; exit 2 for options or files that are refused, 1 where a file cannot be read or written. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(String... arguments) {
        if (Arrays.stream(arguments).anyMatch(a -> a.equals("--help") || a.equals("-h"))) {
            System.out.print(Options.HELP);
            return 0;
        }
        try {
            var options = new Options(arguments);
            var registry = options.path("--registry");
            if (registry.isPresent()) {
                var queries = options.path("--queries").orElseThrow();
                new MatchFiles(options, LocalDate.now(ZoneId.of("Asia/Tokyo"))).run(registry.get(), queries);
            } else {
                new MatchSuites(options).run();
            }
            return 0;
        } catch (BadFile | IllegalArgumentException e) {
            System.err.println("matching: " + e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            System.err.println("matching: cannot read or write: " + e);
            return 1;
        }
    }
}
