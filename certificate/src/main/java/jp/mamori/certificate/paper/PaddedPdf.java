package jp.mamori.certificate.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.mamori.certificate.CertificateContent;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes a document at one of few sizes, so that its length does not tell what it says.
 *
 * <p>The padding is white space between the trailer and {@code startxref}, where no offset counts it.
 * Source: ISO 32000-1 section 7.5.5.
 */
final class PaddedPdf {
    /** The size of every page that fits it; others are a multiple. */
    static final int STEP = 192 * 1024;

    private static final byte[] MARK = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final int LINE = 80;

    private PaddedPdf() {}

    static String title(CertificateContent content) {
        return "記録照合証明書 Certificate of Register Screening " + content.number().grouped();
    }

    static byte[] write(PDDocument document, CertificateContent content) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(content).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        ByteArrayOutputStream out = new ByteArrayOutputStream(STEP);
        document.save(out, CompressParameters.NO_COMPRESSION);
        return padded(out.toByteArray());
    }

    private static byte[] padded(byte[] written) throws IOException {
        int mark = lastMark(written);
        int target = (written.length / STEP + 1) * STEP;
        byte[] padded = new byte[target];
        int padding = target - written.length;
        System.arraycopy(written, 0, padded, 0, mark);
        Arrays.fill(padded, mark, mark + padding, (byte) ' ');
        for (int at = mark + padding - 1; at >= mark; at -= LINE) {
            padded[at] = '\n';
        }
        System.arraycopy(written, mark, padded, mark + padding, written.length - mark);
        return padded;
    }

    private static int lastMark(byte[] written) throws IOException {
        for (int at = written.length - MARK.length; at >= 0; at--) {
            if (Arrays.equals(written, at, at + MARK.length, MARK, 0, MARK.length)) {
                return at;
            }
        }
        throw new IOException("a document without a cross-reference table");
    }

    private static String xmp(CertificateContent content) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <xmp:CreateDate>%s</xmp:CreateDate>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(title(content), content.issuedAt());
    }
}
