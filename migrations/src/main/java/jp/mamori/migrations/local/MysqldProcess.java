package jp.mamori.migrations.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A running mysqld on one data folder; stopping it waits a bounded time and touches no other process. */
final class MysqldProcess {
    private static final Duration INITIALISE_LIMIT = Duration.ofMinutes(4);
    private static final Duration GENTLE_LIMIT = Duration.ofSeconds(30);
    private static final Duration FORCED_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final Path log;

    private MysqldProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Fills an empty folder with the system tables. */
    static void initialise(Path dataFolder, Path log) throws IOException {
        Process process = MysqldProgram.find()
                .call(
                        dataFolder,
                        log,
                        List.of(
                                "--initialize-insecure",
                                "--innodb-redo-log-capacity=8M",
                                "--innodb-buffer-pool-size=32M",
                                "--auto-generate-certs=OFF",
                                "--skip-log-bin",
                                "--mysqlx=0"))
                .start();
        try {
            if (!process.waitFor(INITIALISE_LIMIT) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw MysqldProgram.explain("mysqld could not initialise " + dataFolder, log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while mysqld initialised", e);
        }
    }

    /** Starts on a free loopback port; the caller waits until it answers. */
    static MysqldProcess start(Path dataFolder, Path startUpFile, ServerSettings settings, Path log)
            throws IOException {
        return restart(freePort(), dataFolder, startUpFile, settings, log);
    }

    /** Starts on the port it had before. */
    static MysqldProcess restart(int port, Path dataFolder, Path startUpFile, ServerSettings settings, Path log)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mysqld.sock",
                "--pid-file=mysqld.pid",
                "--init-file=" + startUpFile.toAbsolutePath(),
                "--mysqlx=0",
                "--local-infile=0",
                "--secure-file-priv=NULL",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--auto-generate-certs=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_bin",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--innodb-buffer-pool-load-at-startup=OFF",
                // As MySQL 8.4 has it on up to 32 processors: threads of the log's own spin on cores that others need.
                "--innodb-log-writer-threads=OFF"));
        options.addAll(settings.flags());
        Files.deleteIfExists(log);
        Process process = MysqldProgram.find().call(dataFolder, log, options).start();
        return new MysqldProcess(process, port, log);
    }

    /** Ends what a killed JVM left running on data folders in this folder, letting them close their files. */
    static void endOrphans(Path folder) {
        List<ProcessHandle> orphans = orphans(folder);
        orphans.forEach(ProcessHandle::destroy);
        orphans.stream().filter(orphan -> !ended(orphan, GENTLE_LIMIT)).forEach(MysqldProcess::kill);
    }

    /** Ends them at once, for data that nobody will read again. */
    static void killOrphans(Path folder) {
        orphans(folder).forEach(MysqldProcess::kill);
    }

    /** Every mysqld whose own command line names a data folder in this folder. */
    private static List<ProcessHandle> orphans(Path folder) {
        String inside = MysqldProgram.dataFolderOption(folder) + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> (argument + "/").startsWith(inside)))
                .toList();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    boolean portWasTaken() throws IOException {
        return !alive() && Files.readString(log).contains("on port: " + port);
    }

    LocalServerFailed explain(String what) {
        return MysqldProgram.explain(what, log);
    }

    /** Stops and waits until the data files are closed. */
    void stop() {
        process.destroy();
        if (!ended(GENTLE_LIMIT)) {
            kill();
        }
    }

    /** Ends at once, for data that nobody will read again. */
    void kill() {
        process.destroyForcibly();
        if (!ended(FORCED_LIMIT)) {
            throw new LocalServerFailed("mysqld, process " + pid() + ", does not end");
        }
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void kill(ProcessHandle orphan) {
        orphan.destroyForcibly();
        if (!ended(orphan, FORCED_LIMIT)) {
            throw new LocalServerFailed("mysqld, process " + orphan.pid() + ", does not end");
        }
    }

    /** Polls, because the JDK looks at a process that is not its child only every few seconds. */
    private static boolean ended(ProcessHandle process, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A process that ended but was not reaped, as happens in containers, has no program any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
