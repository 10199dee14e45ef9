package jp.mamori.benchmarks.matching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What the command line asks for; an unknown option, a missing value or one that makes no sense is refused. */
final class Options {

    static final String HELP = """
            Usage: ./mamori bench matching [OPTIONS]

            With files: finds for each query its best candidate and writes the decisions.
              --registry FILE   persons.csv: id,family,given,family_kana,given_kana,latin,former_names,birth_date,
                                sex,domicile_prefecture,licence_number[,domicile_municipality]
              --queries FILE    queries.csv: query_id,truth_id,class and the same fields (truth_id empty: innocent)
              --out FILE        decisions.csv: query_id,decision,candidate_id,bits; one line a query, in their order
              --threshold BITS  where review begins; by default from the number of persons

            The first line names the columns, in any order; further ones are passed over. UTF-8, with or without
            byte-order mark, or Shift_JIS; LF or CRLF. former_names: entries 'family given' parted by ';'.
            birth_date: ISO or as it was written (S53.4.1). sex: M, F or empty.
            A file that cannot be read as what it is is refused with each line and its reason, and exit code 2.

            Without files: the generated suites RICH and LEAN with the peers side by side.
              --sizes N,N       registers of so many persons (default 3000,50000,1000000; peers up to 50000)
              --each N          queries of each difference (default 1000, at most a fifteenth of the persons)
              --innocents N     innocent queries (default 10000)
              --seed N          the seed of the suites (default 20261101)
              --minutes N       the time for each system to answer a suite (default 10)
              --no-peers        only this matcher
              --sql             also the look-up through MySQL, with every person's keys stored (RICH)
              --misses N        print so many missed queries of each class
            """;

    private static final Set<String> FLAGS = Set.of("--no-peers", "--sql");
    private static final Set<String> VALUED = Set.of(
            "--registry",
            "--queries",
            "--out",
            "--threshold",
            "--sizes",
            "--each",
            "--innocents",
            "--seed",
            "--minutes",
            "--misses");

    private final Map<String, String> given = new HashMap<>();

    Options(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (FLAGS.contains(name)) {
                given.put(name, "");
            } else if (!VALUED.contains(name)) {
                throw new IllegalArgumentException("there is no option '" + name + "'; --help lists them");
            } else if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value");
            } else {
                given.put(name, arguments[++i]);
            }
        }
        boolean files = given.containsKey("--registry");
        if (files != given.containsKey("--queries")) {
            throw new IllegalArgumentException("--registry and --queries belong together");
        }
        if (!files && given.containsKey("--out")) {
            throw new IllegalArgumentException("--out needs --registry and --queries");
        }
    }

    Optional<Path> path(String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
    }

    boolean has(String flag) {
        return given.containsKey(flag);
    }

    OptionalDouble threshold() {
        String value = given.get("--threshold");
        if (value == null) {
            return OptionalDouble.empty();
        }
        double bits = decimal("--threshold", value);
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException("--threshold is a number of bits, not '" + value + "'");
        }
        return OptionalDouble.of(bits);
    }

    List<Integer> sizes() {
        String value = given.getOrDefault("--sizes", "3000,50000,1000000");
        return Arrays.stream(value.split(","))
                .map(size -> whole("--sizes", size.strip(), 1))
                .toList();
    }

    int each(int size) {
        return Math.min(whole("--each", given.getOrDefault("--each", "1000"), 1), Math.max(1, size / 15));
    }

    int innocents() {
        return whole("--innocents", given.getOrDefault("--innocents", "10000"), 0);
    }

    int seed() {
        return whole("--seed", given.getOrDefault("--seed", "20261101"), 0);
    }

    Duration time() {
        return Duration.ofMinutes(whole("--minutes", given.getOrDefault("--minutes", "10"), 1));
    }

    int misses() {
        return whole("--misses", given.getOrDefault("--misses", "0"), 0);
    }

    private static double decimal(String name, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not '" + value + "'", e);
        }
    }

    private static int whole(String name, String value, int least) {
        double number = decimal(name, value);
        if (number < least || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is a whole number from " + least + ", not '" + value + "'");
        }
        return (int) number;
    }
}
