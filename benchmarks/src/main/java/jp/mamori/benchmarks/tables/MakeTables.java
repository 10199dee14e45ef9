package jp.mamori.benchmarks.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Makes every generated table of the matcher and of its benchmark from the sources.
 *
 * <p>Arguments: the folder of the sources ({@code moji.db}, {@code enamdict}) and the root of the repository.
 * The character tables are written first; the population table is made with them, so a run after a change of the
 * variants is done twice, with a build between.
 */
public final class MakeTables {

    static final String MATCHER = "registry-api/src/main/resources/jp/mamori/registry/person/matching/";
    static final String BENCHMARK = "benchmarks/src/main/resources/jp/mamori/benchmarks/matching/";
    static final String COUNTS = "benchmarks/sources/surnames/surname-counts.tsv";
    private static final int LISTED = 40_000;

    private MakeTables() {}

    /** Writes the tables. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path sources = Path.of(arguments[0]);
        Path root = Path.of(arguments[1]);
        write(root, characterTables(sources));
        if (arguments.length < 3) {
            write(root, nameTables(sources, root));
        }
    }

    private static void write(Path root, Map<String, List<String>> tables) throws IOException {
        for (var table : tables.entrySet()) {
            Path file = root.resolve(table.getKey());
            Files.createDirectories(file.getParent());
            byte[] text = (String.join("\n", table.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
            try (var out = file.toString().endsWith(".gz")
                    ? new GZIPOutputStream(Files.newOutputStream(file))
                    : Files.newOutputStream(file)) {
                out.write(text);
            }
        }
    }

    static Map<String, List<String>> characterTables(Path sources) throws SQLException {
        try (var data = new Mojidata(sources.resolve("moji.db"))) {
            var classes = new VariantClasses(data, new ReviewedSplits(reviewed("split-classes.tsv")));
            var tables = new LinkedHashMap<String, List<String>>();
            tables.put(MATCHER + "fold.tsv.gz", classes.foldTable());
            tables.put(MATCHER + "superfold.tsv.gz", new Superfold(classes, data, reviewed("confusable.tsv")).table());
            tables.put(MATCHER + "readings.tsv.gz", ReadingTable.table(data, classes));
            tables.put(MATCHER + "reviewed-classes.tsv", classes.reviewTable());
            return tables;
        }
    }

    static Map<String, List<String>> nameTables(Path sources, Path root) throws IOException {
        var counts = Files.readAllLines(root.resolve(COUNTS));
        var population = new Population(new Enamdict(sources.resolve("enamdict")), counts);
        var tables = new LinkedHashMap<String, List<String>>();
        tables.put(MATCHER + "population.tsv.gz", population.table());
        tables.put(BENCHMARK + "surnames.tsv.gz", population.surnameList(LISTED));
        tables.put(BENCHMARK + "given-names.tsv.gz", population.givenList(LISTED));
        return tables;
    }

    private static List<String> reviewed(String name) {
        try (InputStream file = MakeTables.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
