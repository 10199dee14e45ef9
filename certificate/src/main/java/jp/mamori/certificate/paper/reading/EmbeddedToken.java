package jp.mamori.certificate.paper.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;

/**
 * Takes the certificate out of a PDF as we write it, without parsing the PDF.
 *
 * <p>Looks at the streams whose dictionary names an embedded file, and inflates of each no more than a token is long.
 * A document that somebody else wrote anew may hide the file; {@link PdfProcess} finds it then.
 */
final class EmbeddedToken {
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] EMBEDDED_FILE = ascii("/EmbeddedFile");
    private static final int DICTIONARY = 512;
    private static final int MAX_FILES = 4;

    private EmbeddedToken() {}

    static Optional<CertificateToken> find(byte[] pdf) {
        int looked = 0;
        for (int at = find(pdf, STREAM, 0); at >= 0 && looked < MAX_FILES; at = find(pdf, STREAM, at + 1)) {
            int named = find(pdf, EMBEDDED_FILE, Math.max(0, at - DICTIONARY));
            if (named >= 0 && named < at) {
                looked++;
                Optional<CertificateToken> token = read(pdf, start(pdf, at + STREAM.length));
                if (token.isPresent()) {
                    return token;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CertificateToken> read(byte[] pdf, int start) {
        Inflater inflater = new Inflater();
        try {
            byte[] text = new byte[CertificateToken.MAX_LENGTH + 1];
            inflater.setInput(pdf, start, pdf.length - start);
            int length = inflater.inflate(text);
            return Optional.of(CertificateToken.read(new String(text, 0, length, StandardCharsets.ISO_8859_1)));
        } catch (DataFormatException | Refused notOurs) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static int start(byte[] pdf, int from) {
        int start = from;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static int find(byte[] bytes, byte[] word, int from) {
        for (int at = from; at <= bytes.length - word.length; at++) {
            int same = 0;
            while (same < word.length && bytes[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
