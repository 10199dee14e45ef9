package jp.mamori.benchmarks.matching.file;

import java.util.ArrayList;
import java.util.List;

/** Parts a text into the rows of RFC 4180: LF, CRLF or CR; quoted fields with commas, quotes and line breaks. */
final class ParseCsv {

    /** The fields of a row and the line it begins on. */
    record Row(int line, List<String> fields) {}

    private final String name;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int line = 1;
    private int begun = 1;

    private ParseCsv(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The rows of a text, without empty lines. */
    static List<Row> rows(String name, String text) throws BadFile {
        var parse = new ParseCsv(name, text);
        while (parse.at < text.length()) {
            parse.next(text.charAt(parse.at++));
        }
        parse.endRow();
        return parse.rows;
    }

    private void next(char c) throws BadFile {
        if (c == '"' && field.isEmpty()) {
            quoted();
        } else if (c == ',') {
            endField();
        } else if (c == '\n' || c == '\r') {
            at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            endRow();
            begun = ++line;
        } else {
            field.append(c);
        }
    }

    /** Reads on to the closing quote, after which the field ends. */
    private void quoted() throws BadFile {
        int opened = line;
        while (at < text.length()) {
            char c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append(text.charAt(at++));
            } else if (at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0) {
                return;
            } else {
                throw new BadFile(
                        name, line, "has text after a closing quote; a quote within a field is written twice");
            }
        }
        throw new BadFile(name, opened, "has a quoted field that does not end");
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
            rows.add(new Row(begun, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
