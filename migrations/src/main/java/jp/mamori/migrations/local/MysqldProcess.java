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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        int port = freePort();
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
                "--innodb-buffer-pool-load-at-startup=OFF"));
        options.addAll(settings.flags());
        Files.deleteIfExists(log);
        Process process = MysqldProgram.find().call(dataFolder, log, options).start();
        return new MysqldProcess(process, port, log);
    }

    /** Ends a mysqld that a killed JVM left running on this folder; it is known by its own command line. */
    static void endOrphan(Path dataFolder) {
        String option = MysqldProgram.dataFolderOption(dataFolder);
        ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(option))
                .forEach(MysqldProcess::end);
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
        end(process.toHandle());
    }

    /** Ends at once, for data that nobody will read again. */
    void kill() {
        process.destroyForcibly();
        await(process.toHandle(), FORCED_LIMIT);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!await(process, GENTLE_LIMIT)) {
            process.destroyForcibly();
            if (!await(process, FORCED_LIMIT)) {
                throw new LocalServerFailed("mysqld, process " + process.pid() + ", does not end");
            }
        }
    }

    private static boolean await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new LocalServerFailed("mysqld, process " + process.pid() + ", cannot be waited for", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
