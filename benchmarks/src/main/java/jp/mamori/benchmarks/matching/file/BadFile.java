package jp.mamori.benchmarks.matching.file;

/** A file that is not what it should be, with the line and the reason, to be told to the user. */
public final class BadFile extends Exception {

    private static final long serialVersionUID = 1L;

    BadFile(String file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
    }
}
