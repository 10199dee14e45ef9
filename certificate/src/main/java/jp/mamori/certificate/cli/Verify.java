package jp.mamori.certificate.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;
import jp.mamori.certificate.receipt.CheckReceipt;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.certificate.status.StatusListToken;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.strict.StrictJson;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.CertificateVerifier;
import jp.mamori.certificate.verify.Expected;

/**
 * Verifies certificates and check receipts in files, without a network.
 *
 * <p>Reads the files named on the command line and nothing else.
 */
public final class Verify {
    private static final int CURRENT = 0;
    private static final int NOT_CURRENT = 1;
    private static final int CANNOT_TELL = 2;
    private static final int WRONG_USAGE = 64;
    private static final byte[][] PAPER = {
        {'%', 'P', 'D', 'F'}, {(byte) 0x89, 'P', 'N', 'G'}, {(byte) 0xFF, (byte) 0xD8}
    };

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
        System.exit(new Verify(Clock.systemUTC(), out, System.err).run(words));
    }

    int run(String... words) {
        if (Arrays.asList(words).contains("--help")) {
            out.print(Arguments.USAGE);
            return CURRENT;
        }
        try {
            Arguments arguments = Arguments.parse(words);
            Verifiers verifiers = verifiers(arguments);
            int status = CURRENT;
            for (Path file : arguments.files()) {
                status = Math.max(status, verify(file, verifiers, arguments.json()));
            }
            return status;
        } catch (Arguments.WrongUsage e) {
            err.println(e.getMessage());
            err.print(Arguments.USAGE);
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot read: " + e.getMessage());
        }
        return WRONG_USAGE;
    }

    /** What verifies the two kinds of signed text that people keep. */
    private record Verifiers(CertificateVerifier certificates, ReceiptVerifier receipts) {}

    private int verify(Path file, Verifiers verifiers, boolean json) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return CheckReceipt.looksLikeOne(text)
                ? tell(file, new ReceiptAnswer(verifiers.receipts().verify(text)), json)
                : tell(file, answer(bytes, verifiers.certificates()), json);
    }

    private int tell(Path file, ReceiptAnswer answer, boolean json) {
        out.println(json ? answer.json(file.toString()) : answer.text(file.toString()));
        return answer.verification().isGenuine() ? CURRENT : NOT_CURRENT;
    }

    private int tell(Path file, Answer answer, boolean json) {
        out.println(json ? answer.json(file.toString()) : answer.text(file.toString()));
        return switch (answer.outcome()) {
            case CURRENT_NO_RECORD, CURRENT_WITH_RECORD -> CURRENT;
            case CANNOT_TELL -> CANNOT_TELL;
            case NO_LONGER_CURRENT, EXPIRED, NOT_GENUINE, DETAILS_DIFFER, NOT_FOUND -> NOT_CURRENT;
        };
    }

    private static Answer answer(byte[] bytes, CertificateVerifier verifier) {
        if (!isPaper(bytes)) {
            return Answer.of(verifier.verify(new String(bytes, StandardCharsets.ISO_8859_1), Expected.nothing()));
        }
        return switch (new PaperReader().read(bytes)) {
            case PaperReading.Found(var token, var place) -> Answer.of(verifier.verify(token, Expected.nothing()));
            case PaperReading.Malformed(var reason) -> Answer.notGenuine(reason.name());
            case PaperReading.NothingFound() -> Answer.notGenuine("NOTHING_FOUND");
            case PaperReading.TooLarge() -> Answer.notGenuine("TOO_LONG");
            case PaperReading.NotAPaper() -> Answer.notGenuine("NOT_A_PAPER");
        };
    }

    private static boolean isPaper(byte[] bytes) {
        for (byte[] start : PAPER) {
            if (bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
                return true;
            }
        }
        return false;
    }

    private Verifiers verifiers(Arguments arguments) throws IOException {
        IssuerKeys keys = IssuerKeys.parse(Files.readString(arguments.keys()));
        Map<String, String> lists = new HashMap<>();
        for (Path file : arguments.statusLists()) {
            String list = Files.readString(file).strip();
            address(list).ifPresent(uri -> lists.put(uri, list));
        }
        StatusLists held = new StatusLists(arguments.issuer(), () -> keys, uri -> Optional.ofNullable(lists.get(uri)));
        return new Verifiers(
                new CertificateVerifier(arguments.issuer(), () -> keys, held, arguments.freshness(), clock),
                new ReceiptVerifier(arguments.issuer(), () -> keys, clock));
    }

    /** The address that a list claims; the list is verified when it is used. */
    private Optional<String> address(String list) {
        try {
            CompactJws jws = CompactJws.read(list, StatusListToken.TYPE, StatusListToken.MAX_LENGTH);
            return Optional.of(StrictJson.object(jws.payload()).string("sub"));
        } catch (Refused e) {
            err.println("a status list is refused: " + e.reason());
            return Optional.empty();
        }
    }
}
