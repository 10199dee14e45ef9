package jp.mamori.certificate.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jp.mamori.certificate.transparency.NoteSigner;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.transparency.VerifierKey;
import jp.mamori.certificate.transparency.tree.ProofRejected;

/** {@code ./mamori witness}: runs a witness until it is ended. */
public final class RunWitness {
    private static final String USAGE = """
            Usage: ./mamori witness --name NAME --folder FOLDER [--log KEY] [--host HOST] [--port PORT]

            Cosigns a transparency log's checkpoints, as long as each continues the one before.
            Without --log it makes its key, prints the verifier key to give to the log, and ends.

              --name    the witness's name, such as witness.example/mamori
              --folder  its own key and state; keep it: a witness that lost its state is retired, not restarted
              --log     the log's verifier key, from GET /v1/log of the registry
              --host    address to listen on (127.0.0.1)
              --port    port to listen on (8483)
            """;
    private static final Set<String> OPTIONS = Set.of("--name", "--folder", "--log", "--host", "--port");
    private static final int BAD_USAGE = 2;

    private RunWitness() {}

    public static void main(String[] arguments) throws Exception {
        if (Set.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try {
            run(options(arguments));
        } catch (IllegalArgumentException | ProofRejected e) {
            System.err.println("mamori witness: " + e.getMessage());
            System.err.print(USAGE);
            System.exit(BAD_USAGE);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<>(Map.of("--host", "127.0.0.1", "--port", "8483"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("what is " + arguments[i] + "?");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.containsKey("--name") || !options.containsKey("--folder")) {
            throw new IllegalArgumentException("--name and --folder are needed");
        }
        return options;
    }

    private static void run(Map<String, String> options)
            throws IOException, GeneralSecurityException, ProofRejected, InterruptedException {
        var folder = Path.of(options.getOrDefault("--folder", ""));
        Files.createDirectories(folder);
        var witness = WitnessKey.open(folder, options.getOrDefault("--name", ""));
        System.out.println("Witness key: " + witness.verifierKey().text());
        var logKey = options.get("--log");
        if (logKey == null) {
            return;
        }
        var port = Integer.parseInt(options.getOrDefault("--port", ""));
        var address = new InetSocketAddress(options.getOrDefault("--host", ""), port);
        try (var server = start(folder, witness, VerifierKey.parse(logKey), address)) {
            System.out.println("Witnessing on " + server.address());
            new CountDownLatch(1).await();
        }
    }

    /** Starts one; a state that cannot be read stops it here. */
    public static WitnessServer start(Path folder, NoteSigner witness, VerifierKey logKey, InetSocketAddress address)
            throws IOException {
        var trust = Trust.of(logKey);
        var state = new WitnessState(folder, trust);
        state.latest();
        return new WitnessServer(address, new AddCheckpoint(trust, witness, state, Clock.systemUTC()));
    }
}
