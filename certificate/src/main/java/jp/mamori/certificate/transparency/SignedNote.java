package jp.mamori.certificate.transparency;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.certificate.transparency.tree.ProofRejected;
import jp.mamori.certificate.transparency.tree.ProofRejected.Flaw;

/**
 * Text with signatures below it; the text means nothing until {@link VerifierKey#signed} has found a signature.
 *
 * <p>Form: text ending in a newline, an empty line, then a line {@code — name base64} for each signature.
 * At most 128 KiB and 64 signatures.
 * Source: C2SP signed-note.
 *
 * @param text with its final newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    static final int MAX_BYTES = 128 * 1024;

    private static final int MAX_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    public static SignedNote parse(byte[] utf8) throws ProofRejected {
        if (utf8.length > MAX_BYTES) {
            throw new ProofRejected(Flaw.TOO_LONG);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ProofRejected(Flaw.SHAPE);
        }
    }

    public static SignedNote parse(String note) throws ProofRejected {
        if (note.length() > MAX_BYTES) {
            throw new ProofRejected(Flaw.TOO_LONG);
        }
        check(note);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            if (signatures.size() == MAX_SIGNATURES) {
                throw new ProofRejected(Flaw.TOO_LONG);
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** No control character but the newline, and nothing that UTF-8 cannot say. */
    private static void check(String note) throws ProofRejected {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProofRejected(Flaw.SHAPE);
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(note));
        } catch (CharacterCodingException e) {
            throw new ProofRejected(Flaw.SHAPE);
        }
    }

    /** The same text with further signatures. */
    public SignedNote with(List<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
