package jp.mamori.migrations.local;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a local server gives for speed, memory and durability.
 *
 * @param bufferPoolMegabytes InnoDB's buffer pool
 * @param redoLogMegabytes InnoDB's redo log, at least 8
 * @param durable whether a commit survives a power failure; false loses at most a second and is for tests
 * @param furtherFlags options of mysqld that come last and win, such as {@code --general-log=1}
 */
public record ServerSettings(
        int bufferPoolMegabytes, int redoLogMegabytes, boolean durable, List<String> furtherFlags) {
    public ServerSettings {
        furtherFlags = List.copyOf(furtherFlags);
    }

    /** Small and quick; what it holds is thrown away. */
    public static ServerSettings forTests() {
        return new ServerSettings(64, 16, false, List.of());
    }

    /** Survives what a laptop does to it. */
    public static ServerSettings forDemo() {
        return new ServerSettings(128, 64, true, List.of());
    }

    /** The same with another buffer pool, for measurements. */
    public ServerSettings withBufferPoolMegabytes(int megabytes) {
        return new ServerSettings(megabytes, redoLogMegabytes, durable, furtherFlags);
    }

    /** The same with further options of mysqld. */
    public ServerSettings withFlags(String... flags) {
        List<String> all = new ArrayList<>(furtherFlags);
        all.addAll(List.of(flags));
        return new ServerSettings(bufferPoolMegabytes, redoLogMegabytes, durable, all);
    }

    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
                "--innodb-redo-log-capacity=" + redoLogMegabytes + "M"));
        if (!durable) {
            flags.addAll(List.of("--innodb-flush-log-at-trx-commit=2", "--innodb-doublewrite=OFF"));
        }
        flags.addAll(furtherFlags);
        return flags;
    }
}
