package jp.mamori.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds docs/threats.md against the tests of all modules. */
class ThreatsTest {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root", ".."));
    private static final Pattern ROW = Pattern.compile("^\\| ([TSU][0-9]+) \\|.*\\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAMED_AFTER_A_CASE = Pattern.compile("void ([tsuTSU][0-9]+)_\\w+\\(");
    private static final Map<String, Integer> CASES = Map.of("T", 25, "S", 13, "U", 10);

    /** Class and method of each test. */
    private final Set<String> tests = new TreeSet<>();

    private final Set<String> namedAfterACase = new TreeSet<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final List<String> notApplying = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        for (String module : List.of("certificate", "registry-api", "verifier-portal")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(this::read);
            }
        }
        var table = ROW.matcher(Files.readString(ROOT.resolve("docs/threats.md")));
        while (table.find()) {
            if (table.group().contains("Does not apply:")) {
                notApplying.add(table.group(1));
            }
            List<String> named = Arrays.stream(table.group(2).split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            assertThat(rows.put(table.group(1), named)).as(table.group(1)).isNull();
        }
    }

    @Test
    void every_case_has_one_row() {
        CASES.forEach((letter, count) -> assertThat(rows.keySet().stream().filter(id -> id.startsWith(letter)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(number -> letter + number)
                        .toList()));
    }

    @Test
    void every_row_names_tests_that_exist_or_says_why_it_does_not_apply() {
        rows.forEach((id, named) -> {
            assertThat(tests).as(id).containsAll(named);
            assertThat(named.isEmpty()).as(id).isEqualTo(notApplying.contains(id));
        });
    }

    @Test
    void every_test_named_after_a_case_stands_in_its_row() {
        assertThat(namedAfterACase).hasSizeGreaterThan(60);
        for (String test : namedAfterACase) {
            String id = test.replaceAll(".*\\.(\\w+?)_.*", "$1").toUpperCase(Locale.ROOT);
            assertThat(rows.get(id)).as(id).contains(test);
        }
    }

    private void read(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        try {
            String source = Files.readString(file);
            Pattern.compile("void (\\w+)\\(")
                    .matcher(source)
                    .results()
                    .forEach(found -> tests.add(type + "." + found.group(1)));
            NAMED_AFTER_A_CASE
                    .matcher(source)
                    .results()
                    .forEach(found -> namedAfterACase.add(
                            type + "." + found.group().substring(5).replace("(", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
