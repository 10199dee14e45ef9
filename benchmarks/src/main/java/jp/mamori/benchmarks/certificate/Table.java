package jp.mamori.benchmarks.certificate;

import java.util.ArrayList;
import java.util.List;

/** Collects what was measured and prints it as it comes; at the end it is the table of docs/performance.md. */
final class Table {
    private final List<String> rows = new ArrayList<>();

    void row(String what, String rate, String cpu, String note) {
        var row = "| " + what + " | " + rate + " | " + cpu + " | " + note + " |";
        rows.add(row);
        System.out.println(row);
    }

    String text() {
        return "| What | Rate | Processor time of one | |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n";
    }
}
