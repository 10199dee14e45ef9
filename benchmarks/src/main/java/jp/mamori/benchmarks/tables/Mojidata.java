package jp.mamori.benchmarks.tables;

import com.ibm.icu.text.Normalizer2;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the tables need from the character database of {@code @mandel59/mojidata}. */
final class Mojidata implements AutoCloseable {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private final Connection connection;

    Mojidata(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:file:" + database + "?immutable=1");
    }

    /** An edge of the variant graph: two characters and the letter of the map that joins them. */
    record Edge(int a, int b, char ground) {}

    /** Every edge of the Japanese lists and of the legal reduction maps. */
    List<Edge> edges() throws SQLException {
        var edges = new ArrayList<Edge>();
        edges(edges, 'J', "select subject, object from \"kdpv_joyo/variant\" order by 1, 2");
        edges(edges, 'J', "select 漢字, 康熙字典体 from joyo_kangxi order by 1, 2");
        edges(edges, 'N', "select subject, object from \"kdpv_jinmei1/variant\" order by 1, 2");
        edges(edges, 'N', "select subject, object from \"kdpv_jinmei2/variant\" order by 1, 2");
        edges(edges, 'K', reduction("mjsm_戸籍統一文字情報_親字正字"));
        edges(edges, 'P', reduction("mjsm_JIS包摂規準UCS統合規則"));
        edges(edges, 'H', "select subject, object from \"kdpv_hyogai/variant\" order by 1, 2");
        edges(edges, 'D', "select subject, object from \"kdpv_jisx0212/variant\" order by 1, 2");
        edges(edges, 'D', "select subject, object from \"kdpv_jisx0213/variant\" order by 1, 2");
        edges(edges, 'O', "select subject, object from \"kdpv_jp/old-style\" order by 1, 2");
        edges(edges, 'S', "select subject, object from \"kdpv_koseki/variant\" order by 1, 2");
        return edges;
    }

    private static String reduction(String table) {
        return """
                select m."実装したUCS", s."縮退UCS" from "%1$s" s join mji m using("MJ文字図形名")
                 where m."実装したUCS" is not null
                union select m."対応するUCS", s."縮退UCS" from "%1$s" s join mji m using("MJ文字図形名")
                 where m."対応するUCS" is not null
                 order by 1, 2
                """.formatted(table);
    }

    private void edges(List<Edge> into, char ground, String query) throws SQLException {
        for (String[] row : rows(query)) {
            int a = character(row[0]);
            int b = character(row[1]);
            if (a != 0 && b != 0 && a != b) {
                into.add(new Edge(a, b, ground));
            }
        }
    }

    /** 常用漢字. */
    Set<Integer> joyo() throws SQLException {
        return characters("select distinct 漢字 from joyo");
    }

    /** 人名用漢字. */
    Set<Integer> jinmei() throws SQLException {
        return characters("select UCS from unihan_kJinmeiyoKanji");
    }

    /** The readings of each character, of any source in the table of the characters' information base. */
    Map<Integer, Set<String>> readings() throws SQLException {
        var readings = new HashMap<Integer, Set<String>>();
        for (String column : List.of("実装したUCS", "対応するUCS")) {
            String query =
                    "select m.\"" + column + "\", r.読み from mji m join mji_reading r using(\"MJ文字図形名\") where m.\""
                            + column + "\" is not null";
            for (String[] row : rows(query)) {
                int c = character(row[0]);
                readings.computeIfAbsent(c, any -> new HashSet<>())
                        .add(row[1].replace("-", "").replaceAll("[（(].*", ""));
            }
        }
        return readings;
    }

    /** Simplified characters and the one that stands for each in Japan. */
    List<Edge> simplified() throws SQLException {
        var edges = new ArrayList<Edge>();
        edges(edges, 'R', "select 簡体字等のUCS, 正字のUCS from nyukan_itaiji where 順位 = 1 order by 1, 2");
        edges(edges, 'Z', """
                select 规范字, min(繁体字) from tghb_variants where 规范字 <> 繁体字
                 group by 规范字 having count(distinct 繁体字) = 1 order by 1
                """);
        return edges;
    }

    /** Characters with their readings in Japanese, Chinese and Korean. */
    List<String[]> eastAsianReadings() throws SQLException {
        return rows("""
                select o.UCS, group_concat(o.value, ' '),
                       (select value from unihan_each_kMandarin m where m.UCS = o.UCS order by i limit 1),
                       (select group_concat(value, ' ') from unihan_each_kHangul h where h.UCS = o.UCS)
                  from (select UCS, value from unihan_each_kJapaneseOn order by UCS, i) o
                 group by o.UCS order by o.UCS
                """);
    }

    private Set<Integer> characters(String query) throws SQLException {
        var characters = new TreeSet<Integer>();
        for (String[] row : rows(query)) {
            characters.add(character(row[0]));
        }
        return characters;
    }

    /** The one code point of a value without its variation selector, 0 where it is not one. */
    static int character(String value) {
        String base = NFKC.normalize(value.codePoints()
                .filter(c -> !(c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        return base.codePointCount(0, base.length()) == 1 ? base.codePointAt(0) : 0;
    }

    private List<String[]> rows(String query) throws SQLException {
        var rows = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = java.util.Objects.requireNonNullElse(result.getString(i + 1), "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
