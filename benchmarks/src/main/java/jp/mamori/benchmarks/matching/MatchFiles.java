package jp.mamori.benchmarks.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamori.benchmarks.matching.file.BadFile;
import jp.mamori.benchmarks.matching.file.CsvFile;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.file.QueryRow;

/** Finds for each query of a file its best candidate in a register from a file, and writes and prints what came of it. */
final class MatchFiles {

    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final Options options;
    private final LocalDate today;

    MatchFiles(Options options, LocalDate today) {
        this.options = options;
        this.today = today;
    }

    void run(Path registry, Path queryFile) throws IOException, BadFile {
        Optional<Path> out = options.path("--out");
        if (out.isPresent()) {
            refuseUnwritable(out.get());
        }
        CsvFile register = read(registry);
        List<PersonRow> persons = register.persons();
        List<QueryRow> queries = read(queryFile).queries();
        System.err.print(register.remarks(persons, row -> OwnMatcher.weakness(row, today)));
        warnOfUnknownTruths(persons, queries);
        var matcher = new OwnMatcher(persons, options.threshold(), today);
        Tally tally = Tally.of(matcher, queries, NO_LIMIT);
        if (out.isPresent()) {
            Files.writeString(out.get(), decisions(queries, tally.answers()), StandardCharsets.UTF_8);
        }
        String title = registry.getFileName() + ", " + persons.size() + " persons, " + queries.size() + " queries";
        System.out.print(Report.of(title, Map.of(matcher.name(), tally), matcher));
        System.out.print(Report.decisions(tally));
        Report.misses(tally, options.misses()).forEach(System.out::println);
    }

    private static CsvFile read(Path file) throws IOException, BadFile {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return CsvFile.read(file);
    }

    private static void refuseUnwritable(Path out) throws NoSuchFileException {
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new NoSuchFileException(out.toString(), null, "is no place to write the decisions to");
        }
    }

    private static void warnOfUnknownTruths(List<PersonRow> persons, List<QueryRow> queries) {
        Set<String> ids = new HashSet<>();
        persons.forEach(person -> ids.add(person.id()));
        long unknown = queries.stream()
                .filter(query -> !query.isInnocent() && !ids.contains(query.truth()))
                .count();
        if (unknown > 0) {
            System.err.println("matching: " + unknown + " queries have a truth_id that no person of the register has;"
                    + " they count as not found");
        }
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
}
