package jp.mamori.benchmarks.matching.file;

import java.util.List;

/** A file that is not what it should be, with each line and its reason, to be told to the user; it repeats no value. */
public final class BadFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** A file that is refused as a whole. */
    BadFile(String file, String reason) {
        super(file + ": " + reason);
    }

    /** A file that is refused for what stands on one line. */
    BadFile(String file, int line, String reason) {
        this(file, List.of(Remark.on(line, reason)));
    }

    /** A file that is refused for what stands on some lines. */
    BadFile(String file, List<Remark> remarks) {
        super(Remark.text(file, remarks));
    }
}
