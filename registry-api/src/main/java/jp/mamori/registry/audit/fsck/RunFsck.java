package jp.mamori.registry.audit.fsck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.Checkpoint;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.registry.audit.tree.LogKey;
import jp.mamori.registry.platform.CommandContext;

/**
 * {@code ./mamori audit fsck}: checks the log of the registry whose settings are in the environment.
 *
 * <p>Ends with 0 when everything fits, 1 when something does not, 2 when it could not look.
 */
public final class RunFsck {
    private static final String USAGE = """
            Usage: ./mamori audit fsck [--demo] [CHECKPOINTS…]

            Recomputes the transparency log from its rows and names the sequence number of whatever does not fit.
            Reads the same settings as the registry (DATASOURCES_DEFAULT_URL, MAMORI_KEYSTORE_PATH and so on),
            or those in the file that MICRONAUT_CONFIG_FILES names. It only reads; the registry may run meanwhile.
            Ends with 0 when everything fits, 1 when something does not, 2 when it could not look.

              --demo       the log of the demo that runs on this machine
              CHECKPOINTS  files with checkpoints kept elsewhere: the export's, or a witness's file "cosigned"
            """;
    private static final int FOUND = 1;
    private static final int COULD_NOT_LOOK = 2;

    private RunFsck() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try (var context = CommandContext.open()) {
            var findings = context.getBean(CheckLog.class).check(kept(arguments, context.getBean(LogKey.class)));
            findings.forEach(finding -> System.out.println(finding.text()));
            System.out.println(findings.isEmpty() ? "The log is whole." : findings.size() + " findings.");
            if (!findings.isEmpty()) {
                System.exit(FOUND);
            }
        } catch (IOException | ProofRejected | RuntimeException e) {
            couldNotLook(e);
        }
    }

    private static void couldNotLook(Throwable why) {
        System.err.println("mamori audit fsck: could not look: " + CommandContext.why(why));
        System.exit(COULD_NOT_LOOK);
    }

    private static List<Checkpoint> kept(String[] files, LogKey logKey) throws IOException, ProofRejected {
        var kept = new ArrayList<Checkpoint>();
        for (var file : files) {
            kept.addAll(Known.notes(Files.readString(Path.of(file)), logKey.trust()));
        }
        return kept;
    }
}
