package jp.mamori.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GeneratedTablesTest {

    private static final Path ROOT = Path.of(System.getProperty("mamori.root", ".."));

    /** {@code benchmarks/sources/fetch.sh} puts them there; without them there is nothing to compare with. */
    private static Path sources() {
        return ROOT.resolve("benchmarks/target/name-sources");
    }

    @Test
    void the_character_tables_are_what_the_sources_give() throws Exception {
        assumeTrue(Files.exists(sources().resolve("moji.db")), "the sources are not here");
        assertCommitted(MakeTables.characterTables(sources()));
    }

    @Test
    void the_name_tables_are_what_the_sources_give() throws Exception {
        assumeTrue(Files.exists(sources().resolve("enamdict")), "the sources are not here");
        assertCommitted(MakeTables.nameTables(sources(), ROOT));
    }

    @Test
    void every_class_with_two_current_name_characters_was_reviewed_with_a_reason() throws Exception {
        List<String> reviewed = lines(ROOT.resolve(MakeTables.MATCHER + "reviewed-classes.tsv"));
        assertThat(reviewed).hasSizeGreaterThan(200).allSatisfy(line -> {
            String[] field = line.split("\t");
            assertThat(field).hasSize(3);
            assertThat(field[1]).isIn("merge", "split");
            assertThat(field[2]).isNotBlank();
        });
        assertThat(reviewed).filteredOn(line -> line.contains("\tsplit\t")).hasSizeGreaterThan(35);
    }

    private static void assertCommitted(Map<String, List<String>> tables) throws IOException {
        for (var table : tables.entrySet()) {
            assertThat(lines(ROOT.resolve(table.getKey()))).as(table.getKey()).isEqualTo(table.getValue());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
