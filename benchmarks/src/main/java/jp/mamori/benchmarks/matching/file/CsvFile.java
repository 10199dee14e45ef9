package jp.mamori.benchmarks.matching.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import jp.mamori.benchmarks.matching.file.ParseCsv.Row;

/**
 * A file of persons or queries: CSV whose first line names its columns, in any order, with any further ones.
 *
 * <p>What cannot be taken as what it is refuses the file, with the lines and the reasons.
 */
public final class CsvFile {

    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows;
    private final List<Remark> refused = new ArrayList<>();

    private CsvFile(String name, List<Row> rows) throws BadFile {
        this.name = name;
        if (rows.isEmpty()) {
            throw new BadFile(name, "is empty; its first line names the columns");
        }
        Row head = rows.getFirst();
        for (int i = 0; i < head.fields().size(); i++) {
            String column = head.fields().get(i).strip().toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && columns.putIfAbsent(column, i) != null) {
                throw new BadFile(name, head.line(), "names the column " + column + " twice");
            }
        }
        this.rows = rows.subList(1, rows.size());
        int width = head.fields().size();
        for (Row row : this.rows) {
            if (row.fields().size() != width) {
                refuse(row, "has " + row.fields().size() + " fields, the first line names " + width);
            }
        }
    }

    /** Reads a file. */
    public static CsvFile read(Path file) throws BadFile, IOException {
        String name = file.getFileName().toString();
        return new CsvFile(name, ParseCsv.rows(name, DecodeText.of(name, Files.readAllBytes(file))));
    }

    /** The persons of a register. */
    public List<PersonRow> persons() throws BadFile {
        need("id", "family", "given", "birth_date");
        unique("id");
        return people();
    }

    /** The queries of a file; without {@code truth_id} nothing is known of who they are. */
    public List<QueryRow> queries() throws BadFile {
        need("query_id", "family", "given", "birth_date");
        unique("query_id");
        var persons = people();
        var queries = new ArrayList<QueryRow>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String difference = at(row, "class").strip();
            queries.add(new QueryRow(
                    at(row, "query_id"),
                    at(row, "truth_id"),
                    difference.isEmpty() ? "(no class)" : difference,
                    persons.get(i)));
        }
        return queries;
    }

    /** Whether the file has a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    private void refuse(Row row, String reason) {
        refused.add(Remark.on(row.line(), reason));
    }

    private void need(String... names) throws BadFile {
        for (String column : names) {
            if (!has(column)) {
                throw new BadFile(name, 1, "has no column " + column);
            }
        }
    }

    private void unique(String column) {
        var lines = new HashMap<String, Integer>();
        for (Row row : rows) {
            String id = at(row, column);
            Integer before = lines.putIfAbsent(id, row.line());
            if (id.isBlank()) {
                refuse(row, column + " is empty");
            } else if (before != null) {
                refuse(row, column + " stands on line " + before + " already");
            }
        }
    }

    private List<PersonRow> people() throws BadFile {
        for (Row row : rows) {
            String sex = at(row, "sex").strip();
            if (!sex.isEmpty() && !sex.equals("M") && !sex.equals("F")) {
                refuse(row, "sex is M, F or empty");
            }
        }
        if (!refused.isEmpty()) {
            refused.sort(java.util.Comparator.comparingInt(Remark::line));
            throw new BadFile(name, refused);
        }
        return rows.stream().map(this::person).toList();
    }

    private String at(Row row, String column) {
        int index = columns.getOrDefault(column, Integer.MAX_VALUE);
        return index < row.fields().size() ? row.fields().get(index) : "";
    }

    private PersonRow person(Row row) {
        return new PersonRow(
                at(row, "id"),
                at(row, "family"),
                at(row, "given"),
                at(row, "family_kana"),
                at(row, "given_kana"),
                at(row, "latin"),
                at(row, "former_names"),
                at(row, "birth_date"),
                at(row, "sex").strip(),
                at(row, "domicile_prefecture"),
                at(row, "licence_number"),
                at(row, "domicile_municipality"));
    }

    /** What is accepted and yet can hardly be found: persons without a date of birth or a name that can be read. */
    public String remarks(List<PersonRow> persons, java.util.function.Function<PersonRow, String> weakness) {
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i < persons.size(); i++) {
            String weak = weakness.apply(persons.get(i));
            if (!weak.isEmpty()) {
                remarks.add(Remark.on(rows.get(i).line(), weak));
            }
        }
        return remarks.isEmpty() ? "" : Remark.text(name, remarks) + "\n";
    }

    /** A line of CSV. */
    public static String line(Object... fields) {
        var line = new StringJoiner(",", "", "\n");
        for (Object field : fields) {
            String text = field.toString();
            boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
            line.add(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }
}
