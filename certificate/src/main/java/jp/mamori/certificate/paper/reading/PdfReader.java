package jp.mamori.certificate.paper.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Finds the certificate in a PDF: the embedded file first, then the code on its first page, as a scan has it. */
final class PdfReader {
    private static final int MAX_PAGES = 4;
    private static final int MAX_FILES = 4;
    private static final float SCAN_DPI = 200;

    private PdfReader() {}

    static PaperReading read(byte[] bytes) throws IOException {
        if (!PdfBounds.allow(bytes)) {
            return new PaperReading.TooLarge();
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                return new PaperReading.TooLarge();
            }
            Optional<PaperReading> embedded = embedded(document);
            return embedded.isPresent() ? embedded.get() : scanned(document);
        }
    }

    private static Optional<PaperReading> embedded(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return Optional.empty();
        }
        Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
        if (files == null) {
            return Optional.empty();
        }
        PDComplexFileSpecification ours = files.size() > MAX_FILES ? null : files.get(CertificatePaper.FILE_NAME);
        PDEmbeddedFile file = ours == null ? null : ours.getEmbeddedFile();
        return file == null ? Optional.empty() : Optional.of(token(file));
    }

    private static PaperReading token(PDEmbeddedFile file) throws IOException {
        try (InputStream in = file.createInputStream()) {
            byte[] bytes = in.readNBytes(CertificateToken.MAX_LENGTH + 1);
            CertificateToken token = CertificateToken.read(new String(bytes, StandardCharsets.ISO_8859_1));
            return new PaperReading.Found(token, PaperReading.Place.EMBEDDED);
        } catch (Refused e) {
            return new PaperReading.Malformed(e.reason());
        }
    }

    private static PaperReading scanned(PDDocument document) throws IOException {
        if (document.getNumberOfPages() == 0) {
            return new PaperReading.NothingFound();
        }
        PDRectangle size = document.getPage(0).getCropBox();
        double pixels = size.getWidth() * (double) size.getHeight() * SCAN_DPI * SCAN_DPI / 72 / 72;
        if (pixels > PaperReader.MAX_PIXELS) {
            return new PaperReading.TooLarge();
        }
        return PictureReader.read(new PDFRenderer(document).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY));
    }
}
