package jp.mamori.portal.support;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole stack as processes: two databases, the registry, the sign-in, and this portal's own classes. */
public final class DemoProcess implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root"));
    private final Process process;
    private final String portal;

    private DemoProcess(Process process, String portal) {
        this.process = process;
        this.portal = portal;
    }

    /** Whether the registry has been packaged, as it has in a whole build. */
    public static boolean isBuilt() {
        return Files.exists(ROOT.resolve("registry-api/target/registry-api.jar"));
    }

    public static DemoProcess start() throws IOException {
        return start(launch("--json"));
    }

    /** As the launcher was changed by the test. */
    public static DemoProcess start(ProcessBuilder launcher) throws IOException {
        Process process = launcher.redirectError(
                        ProcessBuilder.Redirect.to(Path.of("target", "demo.log").toFile()))
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the demo did not start: see target/demo.log");
        }
        try {
            Map<String, Object> told = JSONObjectUtils.parse(line);
            return new DemoProcess(process, told.get("portal").toString());
        } catch (ParseException e) {
            process.destroy();
            throw new IOException("the demo said no JSON", e);
        }
    }

    /** The launcher with a state of its own below target, small data and this portal's own classes. */
    public static ProcessBuilder launch(String option) {
        Path registry = ROOT.resolve("registry-api/target");
        String classPath = registry.resolve("registry-api.jar") + ":" + registry.resolve("lib") + "/*:"
                + registry.resolve("lib-demo") + "/*";
        Path state = Path.of("target", "demo" + option).toAbsolutePath();
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmamori.root=" + ROOT,
                "-cp",
                classPath,
                "jp.mamori.registry.demo.Demo",
                option,
                "--fresh",
                "--free-ports",
                "--small",
                "--state=" + state,
                "--portal-class-path="
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    public String uri(String path) {
        return portal + path;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
