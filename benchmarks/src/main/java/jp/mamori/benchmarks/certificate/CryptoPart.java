package jp.mamori.benchmarks.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ours and OpenSSL's, one after the other on the same core. */
final class CryptoPart {
    private static final double SIGN_AIM = 0.55;
    private static final double VERIFY_AIM = 0.85;

    private CryptoPart() {}

    static void run(Table table, int seconds) throws IOException, InterruptedException {
        var core = Runtime.getRuntime().availableProcessors() - 1;
        var before = OpenSsl.measure(core, seconds);
        var ours = inProcess(core, seconds);
        var after = OpenSsl.measure(core, seconds);
        var sign = (before.sign() + after.sign()) / 2;
        var verify = (before.verify() + after.verify()) / 2;
        table.row("OpenSSL sign, P-256", "%,.0f/s".formatted(sign), "%.1f µs".formatted(1e6 / sign), "the limit");
        table.row("OpenSSL verify, P-256", "%,.0f/s".formatted(verify), "%.1f µs".formatted(1e6 / verify), "the limit");
        for (var result : ours) {
            table.row(
                    words(result.name()),
                    "%,.0f/s".formatted(result.rate()),
                    "%.1f µs".formatted(result.cpu()),
                    against(result, sign, verify));
        }
    }

    private static String words(String method) {
        return switch (method) {
            case "signAndSerialise" -> "Sign and serialise a certificate";
            case "strictVerify" -> "Strict verify: format, signature, issuer, dates, status";
            case "lintAndSign" -> "Lint with a throw-away key, sign, verify the own signature";
            case "buildAndSignList" -> "Build and sign a status list of 131,072";
            case "readList" -> "Read and verify a status list of 131,072";
            default -> method;
        };
    }

    /** By processor time, as OpenSSL counts its own: what else the machine does hardly changes it. */
    private static String against(InProcess.Result result, double sign, double verify) {
        double rate = 1e6 / result.cpu();
        return switch (result.name()) {
            case "signAndSerialise" -> "%.2f of OpenSSL, aim %.2f".formatted(rate / sign, SIGN_AIM);
            case "strictVerify" -> "%.2f of OpenSSL, aim %.2f".formatted(rate / verify, VERIFY_AIM);
            default -> "";
        };
    }

    private static List<InProcess.Result> inProcess(int core, int seconds) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                InProcess.class.getName(),
                Integer.toString(seconds));
        var process = new ProcessBuilder(OpenSsl.onCore(core, command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the measurement in process failed:\n" + said);
        }
        var results = new ArrayList<InProcess.Result>();
        said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .map(line -> line.split(" "))
                .forEach(part -> results.add(
                        new InProcess.Result(part[1], Double.parseDouble(part[2]), Double.parseDouble(part[3]))));
        return results;
    }
}
