package jp.mamori.benchmarks.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** OpenSSL's own measurement of P-256, on one core: the limit that ours is held against. */
final class OpenSsl {
    private static final Pattern RATES =
            Pattern.compile("ecdsa \\(nistp256\\).*?([0-9.]+)\\s+([0-9.]+)\\s*$", Pattern.MULTILINE);

    private OpenSsl() {}

    /** Signatures and verifications in a second. */
    record Rates(double sign, double verify) {}

    static Rates measure(int core, int seconds) throws IOException, InterruptedException {
        var said = new String(
                new ProcessBuilder(onCore(
                                core, List.of("openssl", "speed", "-seconds", Integer.toString(seconds), "ecdsap256")))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getInputStream()
                        .readAllBytes(),
                UTF_8);
        var rates = RATES.matcher(said);
        if (!rates.find()) {
            throw new IOException("openssl speed told no rates:\n" + said);
        }
        return new Rates(Double.parseDouble(rates.group(1)), Double.parseDouble(rates.group(2)));
    }

    /** The same command, kept on one core. */
    static List<String> onCore(int core, List<String> command) {
        var pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
        pinned.addAll(command);
        return pinned;
    }
}
