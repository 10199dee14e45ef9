package jp.mamori.registry.demo.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the services' classes are.
 *
 * @param api the API's class path; as packaged it leaves out the demo's libraries, so the demo shows that it runs
 *     without them
 * @param portal the portal's class path
 */
public record ClassPaths(String api, String portal) {
    private static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** The packaged services under the repository's root. */
    public static ClassPaths packaged(Path root) {
        return new ClassPaths(packaged(root, "registry-api"), packaged(root, "verifier-portal"));
    }

    private static String packaged(Path root, String module) {
        Path target = root.resolve(module).resolve("target");
        return target.resolve(module + ".jar") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    /** The command that starts a JVM quickly on a class path. */
    public static List<String> java(String classPath, String memory) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, memory));
        command.addAll(QUICK_START);
        command.addAll(List.of("-cp", classPath));
        return List.copyOf(command);
    }
}
