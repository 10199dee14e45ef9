package jp.mamori.certificate.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.archive.ArchivalPdf;
import jp.mamori.certificate.paper.archive.DocumentSigner;
import jp.mamori.certificate.paper.archive.SealedPdf;
import jp.mamori.certificate.paper.archive.TaggedPage;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A certificate on one A4 page, in Japanese and English, with the token inside twice: as a file and as a code.
 *
 * <p>What is printed is read from the token, so that paper and token cannot differ.
 * Both outcomes have one layout, one page and one size of file.
 * A character that the font lacks is drawn as its base character, and the page says so.
 * The document is PDF/A-3a, tagged for screen readers, and signed with the document key, never with the key of tokens.
 * Thread-safe.
 */
public final class CertificatePaper {
    public static final String FILE_NAME = "certificate.sd-jwt";
    private static final String MEDIA_TYPE = "application/dc+sd-jwt";

    private final URI portal;
    private final Supplier<DocumentSigner> signer;

    /** Pages that name this portal as the place to check, signed by this signer. */
    public CertificatePaper(URI portal, DocumentSigner signer) {
        this(portal, () -> signer);
    }

    /** Pages that are signed by whoever signs documents when each is made. */
    public CertificatePaper(URI portal, Supplier<DocumentSigner> signer) {
        this.portal = portal;
        this.signer = signer;
    }

    /**
     * The page as a PDF.
     *
     * @throws IllegalArgumentException when the token cannot be read, or its link does not fit into the code
     */
    public byte[] render(CertificateToken token) {
        CertificateLink link = CertificateLink.of(token);
        if (!link.fitsPrintedCode(portal)) {
            throw new IllegalArgumentException("the certificate does not fit into the printed code");
        }
        try (PDDocument document = new PDDocument()) {
            CertificateContent content = ClaimsReader.read(token);
            ArchivalPdf archival = new ArchivalPdf(document, title(content), content.issuedAt());
            archival.describe(Long.parseLong(content.number().digits()));
            archival.attach(FILE_NAME, MEDIA_TYPE, token.compact().getBytes(StandardCharsets.US_ASCII));
            draw(document, content, link);
            return new SealedPdf(signer.get()).write(document);
        } catch (Refused e) {
            throw new IllegalArgumentException("the certificate cannot be read: " + e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(PDDocument document, CertificateContent content, CertificateLink link) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PaperFonts fonts = PaperFonts.in(document);
        try (TaggedPage tagged = new TaggedPage(document, page)) {
            new CertificatePage(new Pen(tagged, fonts), content, link, portal).draw();
        }
    }

    private static String title(CertificateContent content) {
        return "記録照合証明書 Certificate of Register Screening " + content.number().grouped();
    }
}
