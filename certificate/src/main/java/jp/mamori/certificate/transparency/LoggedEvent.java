package jp.mamori.certificate.transparency;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.UUID;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * An event as it stands in the log: what happened when, and a commitment to who did it to whose file.
 *
 * <p>Entry: a line each for the version, the id, the type, the time in UTC with six decimals, and the base64 commitment.
 * The leaf is the hash of that entry.
 *
 * @param type capability and verb, such as {@code disposition.step-approved}
 * @param at to the microsecond
 * @param commitment SHA-256 of a salt and the private part
 */
public record LoggedEvent(UUID id, String type, Instant at, Hash commitment) {
    static final int LINES = 5;

    private static final String VERSION = "mamori.jp/event@v1";
    private static final int MICROS = 6;
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(MICROS).toFormatter();

    /** Reads an entry. */
    public static LoggedEvent parse(byte[] entry) throws ProofRejected {
        var lines = new String(entry, StandardCharsets.US_ASCII).split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(VERSION)) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        try {
            var event =
                    new LoggedEvent(UUID.fromString(lines[1]), lines[2], Instant.parse(lines[3]), Hash.parse(lines[4]));
            if (!Arrays.equals(event.entry(), entry)) {
                throw new ProofRejected(Flaw.NOT_CANONICAL);
            }
            return event;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProofRejected(Flaw.SHAPE);
        }
    }

    public byte[] entry() {
        return (VERSION + "\n" + id + "\n" + type + "\n" + TIME.format(at) + "\n" + commitment.base64() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public Hash leaf() {
        return Hash.leaf(entry());
    }
}
