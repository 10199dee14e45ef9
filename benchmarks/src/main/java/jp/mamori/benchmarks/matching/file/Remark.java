package jp.mamori.benchmarks.matching.file;

import java.util.List;
import java.util.stream.Collectors;

/** What is to be said of a line of a file; it repeats no value, as values may be of persons. */
record Remark(int line, String reason) {

    private static final int SHOWN = 20;

    static Remark on(int line, String reason) {
        return new Remark(line, reason);
    }

    /** The first remarks, one a line, and how many more there are. */
    static String text(String file, List<Remark> remarks) {
        String first = remarks.stream()
                .limit(SHOWN)
                .map(remark -> file + ", line " + remark.line() + ": " + remark.reason())
                .collect(Collectors.joining("\n"));
        int more = remarks.size() - SHOWN;
        return more > 0 ? first + "\n" + file + ": " + more + " more lines like these" : first;
    }
}
