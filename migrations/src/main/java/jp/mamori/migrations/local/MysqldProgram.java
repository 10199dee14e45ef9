package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server program and how it is called.
 *
 * <p>System property {@code mamori.mysql.home}, else environment {@code MAMORI_MYSQL_HOME}, names an unpacked server or
 * the prefix of an installed one ({@code /usr} for {@code /usr/sbin/mysqld}, 8.0.30 or later); without them it is the
 * server that Maven unpacked.
 * A folder {@code lib/extra} in an unpacked server is searched for libraries first: there libaio may lie where nothing
 * can be installed.
 */
record MysqldProgram(Path home, Path mysqld) {

    static MysqldProgram find() {
        Path home = Optional.ofNullable(System.getProperty("mamori.mysql.home"))
                .or(() -> Optional.ofNullable(System.getenv("MAMORI_MYSQL_HOME")))
                .map(Path::of)
                .orElseGet(() -> RepositoryRoot.workFolder().resolve("mysql"))
                .toAbsolutePath();
        return Stream.of("bin/mysqld", "sbin/mysqld", "libexec/mysqld")
                .map(home::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .map(mysqld -> new MysqldProgram(home, mysqld))
                .orElseThrow(() -> new LocalServerFailed("no mysqld under " + home
                        + ": build the migrations module with Maven, or set mamori.mysql.home"));
    }

    /** A process builder with the options every call shares; the caller adds its own. */
    ProcessBuilder call(Path dataFolder, Path log, List<String> options) {
        List<String> command = new ArrayList<>(List.of(mysqld.toString(), "--no-defaults"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        if (Files.isDirectory(home.resolve("share/english"))) {
            command.add("--basedir=" + home);
            command.add("--lc-messages-dir=" + home.resolve("share"));
        }
        command.add(dataFolderOption(dataFolder));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Path extra = home.resolve("lib/extra");
        if (Files.isDirectory(extra)) {
            builder.environment().put("LD_LIBRARY_PATH", extra.toString());
        }
        return builder;
    }

    static String dataFolderOption(Path dataFolder) {
        return "--datadir=" + dataFolder.toAbsolutePath().normalize();
    }

    /** What a failed call's log tells an operator to do. */
    static LocalServerFailed explain(String what, Path log) {
        String text;
        try {
            text = Files.readString(log);
        } catch (IOException e) {
            return new LocalServerFailed(what + " (no log at " + log + ")", e);
        }
        if (text.contains("libaio")) {
            return new LocalServerFailed(
                    "mysqld needs libaio.so.1: apt-get install libaio1 (newer Debian and Ubuntu: libaio1t64)");
        }
        String errors = text.lines()
                .filter(line -> line.contains("[ERROR]") || line.contains("error while loading"))
                .limit(5)
                .reduce("", (all, line) -> all + "\n  " + line);
        return new LocalServerFailed(what + ", see " + log + errors);
    }
}
