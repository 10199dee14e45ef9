package jp.mamori.benchmarks.matching.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV after RFC 4180: UTF-8 with or without byte-order mark, or Shift_JIS; LF or CRLF; quoted fields. */
public final class CsvFile {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private CsvFile(String name) {
        this.name = name;
    }

    /** Reads a file whose first line names its columns. */
    public static CsvFile read(Path file) throws BadFile, IOException {
        var csv = new CsvFile(file.getFileName().toString());
        csv.parse(csv.text(Files.readAllBytes(file)));
        if (csv.rows.isEmpty()) {
            throw new BadFile(csv.name, 0, "is empty; its first line names the columns");
        }
        List<String> head = csv.rows.removeFirst();
        csv.lines.removeFirst();
        for (int i = 0; i < head.size(); i++) {
            csv.columns.put(head.get(i).strip().toLowerCase(java.util.Locale.ROOT), i);
        }
        return csv;
    }

    private String text(byte[] bytes) throws BadFile {
        int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        for (Charset charset : List.of(StandardCharsets.UTF_8, SHIFT_JIS)) {
            try {
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                        .toString();
            } catch (CharacterCodingException notThisOne) {
                // The next one is tried.
            }
        }
        throw new BadFile(name, 0, "is neither UTF-8 nor Shift_JIS");
    }

    private void parse(String text) throws BadFile {
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                boolean escaped = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || escaped) {
                    field.append(c);
                    i += escaped ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' || c == '\r') {
                begun = end(row, field, begun, line);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new BadFile(name, begun, "a quoted field does not end");
        }
        end(row, field, begun, line);
    }

    private int end(List<String> row, StringBuilder field, int begun, int line) {
        row.add(field.toString());
        field.setLength(0);
        if (row.size() > 1 || !row.getFirst().isEmpty()) {
            rows.add(List.copyOf(row));
            lines.add(begun);
        }
        row.clear();
        return line;
    }

    /** The persons of a file; {@code id} may be absent in a file of queries. */
    public List<PersonRow> persons() throws BadFile {
        need("family", "given", "birth_date");
        var persons = new ArrayList<PersonRow>();
        for (int i = 0; i < rows.size(); i++) {
            checked(i);
            persons.add(person(rows.get(i)));
        }
        return persons;
    }

    /** The queries of a file. */
    public List<QueryRow> queries() throws BadFile {
        need("query_id", "truth_id", "class");
        var persons = persons();
        var queries = new ArrayList<QueryRow>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            queries.add(new QueryRow(at(row, "query_id"), at(row, "truth_id"), at(row, "class"), persons.get(i)));
        }
        return queries;
    }

    private void need(String... names) throws BadFile {
        for (String column : names) {
            if (!columns.containsKey(column)) {
                throw new BadFile(name, 1, "has no column " + column);
            }
        }
    }

    private void checked(int row) throws BadFile {
        List<String> fields = rows.get(row);
        if (fields.size() > columns.size()) {
            throw new BadFile(
                    name, lines.get(row), "has " + fields.size() + " fields, the first line names " + columns.size());
        }
        String sex = at(fields, "sex").strip();
        if (!sex.isEmpty() && !sex.equals("M") && !sex.equals("F")) {
            throw new BadFile(name, lines.get(row), "sex is M, F or empty");
        }
    }

    private String at(List<String> row, String column) {
        int index = columns.getOrDefault(column, Integer.MAX_VALUE);
        return index < row.size() ? row.get(index) : "";
    }

    private PersonRow person(List<String> row) {
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

    /** A line of CSV. */
    public static String line(Object... fields) {
        var line = new java.util.StringJoiner(",", "", "\n");
        for (Object field : fields) {
            String text = field.toString();
            boolean quote = text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r");
            line.add(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }
}
