package jp.mamori.certificate.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.ClaimsReader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A certificate on one A4 page, in Japanese and English, with the token inside twice: as a file and as a code.
 *
 * <p>What is printed is read from the token, so that paper and token cannot differ.
 * Both outcomes have one layout, one page and one size of file.
 * A character that the font lacks is drawn as its base character, and the page says so.
 * Thread-safe.
 */
public final class CertificatePaper {
    static final String FILE_NAME = "certificate.sd-jwt";
    private static final String MEDIA_TYPE = "application/dc+sd-jwt";

    private final URI portal;

    /** Pages that name this portal as the place to check. */
    public CertificatePaper(URI portal) {
        this.portal = portal;
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
            describe(document, content);
            draw(document, content, link);
            embed(document, token, content.issuedAt());
            return PaddedPdf.write(document, content);
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
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            Pen pen = new Pen(stream, fonts);
            new CertificatePage(pen, content, link, portal).draw();
            if (!pen.isComplete()) {
                pen.line(
                        "※ 一部の文字は標準の字体で示しています。正しい字体は電子データにあります。"
                                + " Some characters are shown in a standard form; the token holds them as they are.",
                        CertificatePage.LEFT,
                        291.5f,
                        CertificatePage.WIDTH,
                        CertificatePage.FINE);
            }
        }
    }

    private static void describe(PDDocument document, CertificateContent content) {
        document.setDocumentId(Long.parseLong(content.number().digits()));
        document.getDocumentInformation().setTitle(PaddedPdf.title(content));
        document.getDocumentInformation().setCreationDate(calendar(content.issuedAt()));
        document.getDocumentCatalog().setLanguage("ja-JP");
    }

    private static void embed(PDDocument document, CertificateToken token, Instant issuedAt) throws IOException {
        byte[] bytes = token.compact().getBytes(StandardCharsets.US_ASCII);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype(MEDIA_TYPE);
        file.setSize(bytes.length);
        file.setCreationDate(calendar(issuedAt));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(FILE_NAME);
        specification.setFileUnicode(FILE_NAME);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE_NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(Words.TOKYO));
    }
}
