package jp.mamori.certificate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.transparency.TransparencyProof;
import jp.mamori.certificate.transparency.Trust;
import jp.mamori.certificate.verify.IssueProofs;

/**
 * Verifies certificates and check receipts in files, without a network.
 *
 * <p>Reads the files named on the command line and nothing else, and of each no more than is looked at.
 */
public final class Verify {
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Verify(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        Logger.getLogger("org.apache").setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Verify(Clock.systemUTC(), out, err).run(words).number());
    }

    ExitStatus run(String... words) {
        if (Stream.of("--help", "-h").anyMatch(Arrays.asList(words)::contains)) {
            out.print(Arguments.USAGE);
            return ExitStatus.CURRENT;
        }
        try {
            Arguments arguments = Arguments.parse(words);
            requireReadable(arguments);
            return verify(arguments);
        } catch (Arguments.Unusable e) {
            err.println("mamori verify: " + e.getMessage() + " (--help says more)");
        } catch (IOException e) {
            err.println("mamori verify: a file cannot be read: " + e.getMessage());
        }
        return ExitStatus.UNUSABLE_ARGUMENTS;
    }

    private ExitStatus verify(Arguments arguments) throws IOException, Arguments.Unusable {
        CheckFile check = check(arguments);
        ExitStatus worst = ExitStatus.CURRENT;
        for (Path file : arguments.files()) {
            Answer answer = check.answer(bytes(file, PaperReader.MAX_BYTES));
            out.println(arguments.json() ? answer.json(file.toString()) : answer.text(file.toString()));
            worst = worst.or(answer.status());
        }
        return worst;
    }

    private CheckFile check(Arguments arguments) throws IOException, Arguments.Unusable {
        var issuer = arguments.issuer();
        var file = arguments.keys();
        if (issuer == null || file == null) {
            err.println("mamori verify: no signature can be judged without --issuer and --keys");
            return CheckFile.trustingNobody();
        }
        Clock then = arguments.at() == null ? clock : Clock.fixed(arguments.at(), ZoneOffset.UTC);
        IssuerKeys keys = keys(file);
        GivenLists lists = new GivenLists(issuer, keys, then.instant());
        for (Path list : arguments.statusLists()) {
            add(list, lists);
        }
        return CheckFile.trusting(issuer, keys, lists, arguments.freshness(), proofs(arguments), then);
    }

    private static IssueProofs proofs(Arguments arguments) throws IOException {
        var log = arguments.log();
        if (log == null) {
            return IssueProofs.none();
        }
        List<byte[]> proofs = new ArrayList<>();
        for (Path file : arguments.proofs()) {
            proofs.add(bytes(file, TransparencyProof.MAX_BYTES));
        }
        return new GivenProofs(proofs, Trust.of(log));
    }

    private static IssuerKeys keys(Path file) throws IOException, Arguments.Unusable {
        try {
            return IssuerKeys.parse(text(file, IssuerKeys.MAX_BYTES));
        } catch (IllegalArgumentException e) {
            throw new Arguments.Unusable(file + ": " + e.getMessage());
        }
    }

    /** A list that is none leaves the answer without one; a word on it helps more than an end. */
    private void add(Path file, GivenLists lists) throws IOException {
        try {
            lists.add(text(file, StatusListToken.MAX_LENGTH).strip());
        } catch (Refused e) {
            err.println("mamori verify: " + file + " is no status list: " + e.reason());
        }
    }

    private static void requireReadable(Arguments arguments) throws Arguments.Unusable {
        Stream<Path> trusted = arguments.keys() == null ? Stream.of() : Stream.of(arguments.keys());
        List<Path> all = Stream.of(
                        trusted,
                        arguments.statusLists().stream(),
                        arguments.proofs().stream(),
                        arguments.files().stream())
                .flatMap(paths -> paths)
                .toList();
        for (Path file : all) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Arguments.Unusable("there is no file to read at " + file);
            }
        }
    }

    private static String text(Path file, int longest) throws IOException {
        return new String(bytes(file, longest), StandardCharsets.UTF_8);
    }

    /** The file, or one byte more than the longest that is looked at. */
    private static byte[] bytes(Path file, int longest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(longest + 1);
        }
    }
}
