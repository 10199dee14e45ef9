package jp.mamori.certificate.paper.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Writes a document at one of few sizes, so that its length does not tell what it says, and signs all of it.
 *
 * <p>The padding is white space between the trailer and {@code startxref}, where no offset counts it; it is chosen so
 * that padding and signature together end on a step.
 * Source: ISO 32000-1 sections 7.5.5 and 12.8.
 */
public final class SealedPdf {
    /** The size of every certificate that fits it. */
    public static final int USUAL_SIZE = 208 * 1024;

    private static final int STEP = 16 * 1024;
    private static final byte[] MARK = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final int LINE = 80;
    private static final int SIGNATURE_BYTES = 2_048;
    /** What stands around a signature: its field, the catalog, the page and their table. */
    private static final int SIGNATURE_FRAME = 4_096;

    private final DocumentSigner signer;

    public SealedPdf(DocumentSigner signer) {
        this.signer = signer;
    }

    /** The document's bytes; it must have been made, not loaded. */
    public byte[] write(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        document.save(out, CompressParameters.NO_COMPRESSION);
        byte[] content = out.toByteArray();
        int size = roundedUp(content.length + 2 * SIGNATURE_BYTES + SIGNATURE_FRAME);
        int signature = signed(padded(content, size), unsigned -> new byte[0]).length - size;
        byte[] sealed = signed(padded(content, size - signature), signer::sign);
        if (sealed.length != size) {
            throw new IOException("the size of a signature varies");
        }
        return sealed;
    }

    @FunctionalInterface
    private interface Signature {
        byte[] over(InputStream content);
    }

    private byte[] signed(byte[] content, Signature by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (PDDocument document = Loader.loadPDF(content);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(signer.name());
            signature.setSignDate(GregorianCalendar.from(signer.now().atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(SIGNATURE_BYTES);
            document.addSignature(signature, options);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(by.over(signing.getContent()));
        }
        return out.toByteArray();
    }

    private static int roundedUp(int size) {
        return Math.max(USUAL_SIZE, Math.ceilDiv(size, STEP) * STEP);
    }

    private static byte[] padded(byte[] written, int target) throws IOException {
        int mark = lastMark(written);
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
}
