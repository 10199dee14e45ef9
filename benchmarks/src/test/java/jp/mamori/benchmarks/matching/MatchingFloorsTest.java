package jp.mamori.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import jp.mamori.benchmarks.matching.file.CsvFile;
import jp.mamori.benchmarks.matching.generate.Suite;
import org.junit.jupiter.api.Test;

/** The floors under which the build fails; the figures themselves come from {@code ./mamori bench matching}. */
class MatchingFloorsTest {

    private static final Path FROZEN = Path.of(System.getProperty("mamori.root", ".."))
            .resolve("benchmarks/src/main/resources/jp/mamori/benchmarks/matching/frozen");

    @Test
    void every_frozen_case_is_found() throws Exception {
        var queries = CsvFile.read(FROZEN.resolve("queries.csv")).queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(300);
        Tally tally = Tally.of(
                new OwnMatcher(
                        CsvFile.read(FROZEN.resolve("persons.csv")).persons(),
                        OptionalDouble.empty(),
                        OwnMatcher.TODAY),
                queries,
                Duration.ofMinutes(5));
        assertThat(tally.missed()).extracting(miss -> miss.query().id()).isEmpty();
    }

    @Test
    void no_class_falls_under_its_floor_with_all_fields() {
        assertFloors(false);
    }

    @Test
    void no_class_falls_under_its_floor_without_sex_and_domicile() {
        assertFloors(true);
    }

    private static void assertFloors(boolean lean) {
        Suite suite = Suite.make(20261101, 3000, 50, 5000, lean);
        Tally tally = Tally.of(
                new OwnMatcher(suite.persons(), OptionalDouble.empty(), OwnMatcher.TODAY),
                suite.queries(),
                Duration.ofMinutes(5));
        assertThat(tally.classes()).hasSizeGreaterThan(55);
        tally.classes().forEach((name, found) -> {
            double floor = lean ? leanFloor(name) : richFloor(name);
            assertThat((double) found[0] / found[1]).as(name).isGreaterThanOrEqualTo(floor);
        });
        assertThat(tally.recall(any -> true)).isGreaterThan(lean ? 0.995 : 0.999);
        assertThat(tally.reviewsPerThousand()).isLessThanOrEqualTo(1.0);
    }

    private static double richFloor(String name) {
        return name.startsWith("foreign") ? 0.90 : name.contains("+") ? 0.96 : 1.0;
    }

    private static double leanFloor(String name) {
        return name.equals("foreign+date") ? 0.6 : name.startsWith("foreign") ? 0.8 : name.contains("+") ? 0.94 : 0.96;
    }
}
