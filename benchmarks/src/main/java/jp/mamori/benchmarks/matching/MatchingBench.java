package jp.mamori.benchmarks.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mamori.benchmarks.matching.file.BadFile;
import jp.mamori.benchmarks.matching.file.CsvFile;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.file.QueryRow;
import jp.mamori.benchmarks.matching.generate.Suite;
import jp.mamori.benchmarks.matching.peer.Peers;

/** Measures the matcher on files, or on its own suites with the peers beside it. */
public final class MatchingBench {

    private static final String HELP = """
            Usage: ./mamori bench matching [OPTIONS]

            With files: finds for each query its best candidate and writes the decisions.
              --registry FILE   persons.csv: id,family,given,family_kana,given_kana,latin,former_names,birth_date,
                                sex,domicile_prefecture,licence_number[,domicile_municipality]
              --queries FILE    queries.csv: query_id,truth_id,class and the same fields (truth_id empty: innocent)
              --out FILE        decisions.csv: query_id,decision,candidate_id,bits
              --threshold BITS  where review begins; by default from the number of persons

            Without files: the generated suites RICH and LEAN with the peers side by side.
              --sizes N,N       registers of so many persons (default 3000,50000)
              --each N          queries of each difference (default 1000)
              --innocents N     innocent queries (default 10000)
              --seed N          the seed of the suites (default 20261101)
              --no-peers        only this matcher
              --misses N        print so many missed queries of each class
            """;

    private final Map<String, String> options;

    private MatchingBench(Map<String, String> options) {
        this.options = options;
    }

    /** Runs the benchmark; exit 2 for wrong options or files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && (arguments[0].equals("--help") || arguments[0].equals("-h"))) {
            System.out.print(HELP);
            return;
        }
        try {
            new MatchingBench(options(arguments)).run();
        } catch (BadFile | IllegalArgumentException e) {
            System.err.println("matching: " + e.getMessage());
            System.exit(2);
        } catch (java.nio.file.NoSuchFileException e) {
            System.err.println("matching: there is no file " + e.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var known = List.of(
                "--registry",
                "--queries",
                "--out",
                "--threshold",
                "--sizes",
                "--each",
                "--innocents",
                "--seed",
                "--misses");
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--no-peers")) {
                options.put("--no-peers", "");
            } else if (known.contains(arguments[i]) && i + 1 < arguments.length) {
                options.put(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(
                        "there is no option '" + arguments[i] + "', or its value is missing; --help lists them");
            }
        }
        return options;
    }

    private int number(String option, int otherwise) {
        return (int) decimal(option, otherwise);
    }

    private double decimal(String option, double otherwise) {
        String value = options.get(option);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is a number, not '" + value + "'", e);
        }
    }

    private void run() throws IOException, BadFile {
        String registry = options.get("--registry");
        String queries = options.get("--queries");
        if ((registry == null) != (queries == null)) {
            throw new IllegalArgumentException("--registry and --queries belong together");
        }
        if (registry != null && queries != null) {
            files(Path.of(registry), Path.of(queries));
            return;
        }
        for (String size : options.getOrDefault("--sizes", "3000,50000").split(",")) {
            for (boolean lean : new boolean[] {false, true}) {
                generated(Integer.parseInt(size.strip()), lean);
            }
        }
    }

    private void files(Path registry, Path queryFile) throws IOException, BadFile {
        List<PersonRow> persons = CsvFile.read(registry).persons();
        List<QueryRow> queries = CsvFile.read(queryFile).queries();
        var matcher = new OwnMatcher(persons, decimal("--threshold", 0));
        Tally tally = Tally.of(matcher, queries);
        String out = options.get("--out");
        if (out != null) {
            Files.writeString(Path.of(out), decisions(queries, tally.answers()), StandardCharsets.UTF_8);
        }
        System.out.print(Report.of(
                registry.getFileName() + ", " + persons.size() + " persons", Map.of(matcher.name(), tally), matcher));
        misses(tally);
    }

    private static String decisions(List<QueryRow> queries, List<Answer> answers) {
        var text = new StringBuilder("query_id,decision,candidate_id,bits\n");
        for (int i = 0; i < queries.size(); i++) {
            Answer answer = answers.get(i);
            text.append(CsvFile.line(
                    queries.get(i).id(),
                    answer.decision(),
                    answer.candidate(),
                    String.format(Locale.ROOT, "%.2f", answer.bits())));
        }
        return text.toString();
    }

    private void generated(int size, boolean lean) {
        var suite = Suite.make(
                number("--seed", 20261101), size, number("--each", 1000), number("--innocents", 10_000), lean);
        var matcher = new OwnMatcher(suite.persons(), decimal("--threshold", 0));
        Tally.of(
                matcher,
                suite.queries().subList(0, Math.min(5000, suite.queries().size())));
        var tallies = new java.util.LinkedHashMap<String, Tally>();
        tallies.put(matcher.name(), Tally.of(matcher, suite.queries()));
        if (!options.containsKey("--no-peers")) {
            try (var peers = new Peers(suite.persons(), suite.queries())) {
                for (MatchedSystem peer : peers.all()) {
                    tallies.put(peer.name(), Tally.of(peer, suite.queries()));
                }
            }
        }
        System.out.print(Report.of((lean ? "LEAN" : "RICH") + ", " + size + " persons", tallies, matcher));
        misses(java.util.Objects.requireNonNull(tallies.get(matcher.name())));
    }

    private void misses(Tally tally) {
        int most = number("--misses", 0);
        var shown = new HashMap<String, Integer>();
        var lines = new ArrayList<String>();
        for (Tally.Miss miss : tally.missed()) {
            if (shown.merge(miss.query().difference(), 1, Integer::sum) <= most) {
                lines.add("missed %s (%s), truth %s, answer %s %s %.1f"
                        .formatted(
                                miss.query().id(),
                                miss.query().difference(),
                                miss.query().truth(),
                                miss.answer().decision(),
                                miss.answer().candidate(),
                                miss.answer().bits()));
            }
        }
        lines.forEach(System.out::println);
    }
}
