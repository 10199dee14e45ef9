package jp.mamori.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchFilesTest {

    private static final String PERSONS = "id,family,given,family_kana,given_kana,latin,former_names,birth_date,sex,"
            + "domicile_prefecture,licence_number,note\n"
            + "p1,髙橋,太郎,タカハシ,タロウ,,,1978-04-01,M,東京都,,x\n"
            + "p2,鈴木,花子,スズキ,ハナコ,,,昭和60年5月6日,F,大阪府,平十小一第77号,\"a,b\"\n"
            + "p3,田中,○○,,,,,1990-02-03,F,,,\n"
            + "p4,渡辺,実,ワタナベ,ミノル,,,1790-02-03,M,,,\n"
            + "p5,佐藤,花,サトウ,ハナ,,伊藤 花;加藤　花,1991-01-31,F,京都府,,\n";
    private static final String HEAD = "query_id,truth_id,class,family,given,family_kana,given_kana,latin,former_names,"
            + "birth_date,sex,domicile_prefecture,licence_number\n";

    @TempDir
    Path folder;

    private String printed = "";

    private int run(String persons, String queries, String... more) throws Exception {
        Files.writeString(folder.resolve("persons.csv"), persons);
        Files.writeString(folder.resolve("queries.csv"), queries);
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--registry", folder.resolve("persons.csv").toString()));
        arguments.addAll(List.of("--queries", folder.resolve("queries.csv").toString()));
        arguments.addAll(List.of("--out", decisionsFile().toString()));
        arguments.addAll(List.of(more));
        return bench(arguments.toArray(String[]::new));
    }

    private int bench(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var text = new ByteArrayOutputStream();
        try (var stream = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            return MatchingBench.run(arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
            printed = text.toString(StandardCharsets.UTF_8);
        }
    }

    private Path decisionsFile() {
        return folder.resolve("decisions.csv");
    }

    private List<String> decisions() throws Exception {
        return Files.readAllLines(decisionsFile());
    }

    @Test
    void each_query_has_one_line_in_the_order_of_the_queries() throws Exception {
        String queries = HEAD
                + "q9,p1,variant,高橋,太郎,タカハシ,タロウ,,,S53.4.1,M,東京都,\n"
                + "q1,p5,change,加藤,花,カトウ,ハナ,,,平成3年1月31日,F,京都府,\n"
                + "q5,,innocent,山本,次郎,ヤマモト,ジロウ,,,1950-12-12,M,北海道,\n"
                + "q2,p2,licence,別,人,ベツ,ヒト,,,1951-01-01,M,,平10小1第７７号\n"
                + "q3,,innocent,山本,,,,,,1950-12-12,,,\n";
        assertThat(run(PERSONS, queries)).isZero();
        List<String> lines = decisions();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).isEqualTo("query_id,decision,candidate_id,bits");
        assertThat(lines.get(1)).matches("q9,strong,p1,\\d+\\.\\d\\d");
        assertThat(lines.get(2)).startsWith("q1,strong,p5,");
        assertThat(lines.get(3)).isEqualTo("q5,none,,0.00");
        assertThat(lines.get(4)).startsWith("q2,review,p2,");
        assertThat(lines.get(5)).startsWith("q3,incomplete,");
        assertThat(printed)
                .contains("| variant | 1 |", "| change | 1 |", "reviews per 1,000 innocents", "Wilson")
                .contains("Decisions: {incomplete=1, none=1, review=1, strong=2}");
    }

    @Test
    void what_can_hardly_be_found_is_told_with_its_line_and_without_its_values() throws Exception {
        assertThat(run(PERSONS, HEAD)).isZero();
        assertThat(printed).contains("line 5", "before Meiji").doesNotContain("1790");
        assertThat(decisions()).containsExactly("query_id,decision,candidate_id,bits");
    }

    @Test
    void queries_without_truth_and_class_are_decided_all_the_same() throws Exception {
        assertThat(run(PERSONS, "query_id,family,given,birth_date\nq1,髙橋,太郎,1978-04-01\n"))
                .isZero();
        assertThat(decisions().get(1)).startsWith("q1,strong,p1,");
    }

    @Test
    void input_of_any_kind_is_answered_and_never_with_a_silent_none() throws Exception {
        String longName = "長".repeat(200);
        String[] odd = {
            "●●,〓□,,,,,1978-04-01,M,,",
            longName + "," + longName + ",,,,,1978-04-01,M,,",
            "高橋,太郎,タカハシ,タロウ,,,1867-12-31,M,,",
            "高橋,太郎,タカハシ,タロウ,,,2199-01-01,M,,",
            "高橋,太郎,タカハシ,タロウ,,,昭和99年99月99日,M,,",
            "高橋,太郎,タカハシ,タロウ,,,,M,,",
            ",,,,,,,,,",
            "\"\uD83C\uDF63\",👨‍👩‍👧,,,,,1978-04-01,,,",
            "Ω高ｱb,☃,,,,,きのう,,,"
        };
        var queries = new StringBuilder(HEAD);
        for (int i = 0; i < odd.length; i++) {
            queries.append("q").append(i).append(",,innocent,").append(odd[i]).append('\n');
        }
        assertThat(run(PERSONS, queries.toString())).isZero();
        assertThat(decisions()).hasSize(odd.length + 1);
        assertThat(decisions().subList(1, odd.length + 1)).noneMatch(line -> line.contains(",none,"));
    }

    @Test
    void a_threshold_moves_where_review_begins() throws Exception {
        String queries = HEAD + "q1,p1,change,木村,太郎,キムラ,タロウ,,,1978-04-01,M,東京都,\n";
        assertThat(run(PERSONS, queries)).isZero();
        assertThat(decisions().get(1)).startsWith("q1,review,p1,");
        assertThat(run(PERSONS, queries, "--threshold", "27.5")).isZero();
        assertThat(decisions().get(1)).startsWith("q1,none,p1,");
        assertThat(run(PERSONS, queries, "--threshold", "-50")).isZero();
        assertThat(decisions().get(1)).startsWith("q1,review,p1,");
    }

    @Test
    void a_truth_that_is_not_in_the_register_is_told_and_not_found() throws Exception {
        assertThat(run(PERSONS, HEAD + "q1,p99,variant,高橋,太郎,タカハシ,タロウ,,,1978-04-01,M,,\n"))
                .isZero();
        assertThat(printed).contains("1 queries have a truth_id that no person of the register has");
        assertThat(printed).contains("| variant | 1 | 0.0000 | 0.0000 |");
    }

    @Test
    void a_refused_file_or_option_ends_with_2_and_writes_nothing() throws Exception {
        assertThat(run(PERSONS + "p1,a,b,,,,,1978-04-01,M,,,\n", HEAD)).isEqualTo(2);
        assertThat(printed).contains("persons.csv, line 7", "id stands on line 2 already");
        assertThat(run(PERSONS, HEAD + "q1,p1,x,高橋\n")).isEqualTo(2);
        assertThat(printed).contains("queries.csv, line 2", "4 fields");
        assertThat(decisionsFile()).doesNotExist();
        for (String value : List.of("many", "NaN", "Infinity", "")) {
            assertThat(run(PERSONS, HEAD, "--threshold", value)).as(value).isEqualTo(2);
        }
        assertThat(bench("--registry", "nowhere.csv", "--queries", "nowhere.csv"))
                .isEqualTo(2);
        assertThat(bench("--registry", "nowhere.csv")).isEqualTo(2);
        assertThat(bench("--sizes", "0")).isEqualTo(2);
        assertThat(bench("--colour", "red")).isEqualTo(2);
        assertThat(bench("--out")).isEqualTo(2);
        assertThat(bench("--help")).isZero();
        assertThat(printed).contains("decisions.csv");
    }

    @Test
    void decisions_that_cannot_be_written_end_with_1() throws Exception {
        assertThat(run(
                        PERSONS,
                        HEAD,
                        "--out",
                        folder.resolve("no/such/folder.csv").toString()))
                .isEqualTo(1);
        assertThat(printed).contains("no place to write");
    }
}
