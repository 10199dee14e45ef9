package jp.mamori.registry.certificate.inspect;

import java.util.List;
import jp.mamori.registry.platform.CommandContext;

/**
 * {@code ./mamori certificates check}: inspects the certificates of the registry whose settings are in the environment.
 *
 * <p>Ends with 0 when everything is as it must be, 1 when something is not, 2 when it could not look.
 */
public final class RunInspection {
    private static final String USAGE = """
            Usage: ./mamori certificates check [--demo]

            Opens every certificate in the database and holds it against every rule: what was signed and by which key,
            its number, its index in the status list and what the list shows, its event in the log; that no number and
            no index was lost or used twice, and that every certificate is complete or burnt.
            Prints one line for each deviation, with the certificate's number; nothing else of a certificate is shown.
            That each was opened is an event of its applicant's.
            Reads the same settings as the registry (DATASOURCES_DEFAULT_URL, MAMORI_KEYSTORE_PATH and so on);
            --demo: those of the demo that runs on this machine.

            Ends with 0 when everything is as it must be, 1 when something is not, 2 when it could not look.
            """;
    private static final int FOUND = 1;
    private static final int COULD_NOT_LOOK = 2;

    private RunInspection() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        if (arguments.length > 0) {
            System.err.println(
                    "mamori certificates check: there is no option '" + arguments[0] + "'; --help says more");
            System.exit(COULD_NOT_LOOK);
        }
        System.exit(inspect());
    }

    private static int inspect() {
        try (var context = CommandContext.open()) {
            var report = context.getBean(InspectCertificates.class).inspect();
            report.deviations().forEach(System.out::println);
            System.out.printf(
                    "%d numbers, %d certificates, %s.%n",
                    report.intents(),
                    report.certificates(),
                    report.deviations().isEmpty()
                            ? "no deviation"
                            : report.deviations().size() + " deviations");
            return report.deviations().isEmpty() ? 0 : FOUND;
        } catch (RuntimeException e) {
            System.err.println("mamori certificates check: could not look: " + CommandContext.why(e));
            return COULD_NOT_LOOK;
        }
    }
}
