package jp.mamori.certificate.paper.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mamori.certificate.paper.CertificatePaper;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.strict.Refused;
import jp.mamori.certificate.token.CertificateToken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Finds the certificate in a PDF: the embedded file first, then the code on its first page, as a scan has it.
 *
 * <p>Runs in a process of its own ({@link PdfProcess}): the document comes in on standard input, one line goes out.
 */
final class ReadPdf {
    private static final int MAX_PAGES = 4;
    private static final int MAX_FILES = 4;

    private ReadPdf() {}

    public static void main(String[] none) throws IOException {
        PrintStream out = System.out;
        // Whatever logs to standard output must not stand in the answer.
        System.setOut(System.err);
        out.print(Answer.write(read(System.in.readAllBytes())));
        out.flush();
    }

    private static PaperReading read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                return new PaperReading.TooLarge();
            }
            Optional<PaperReading> embedded = embedded(document);
            return embedded.isPresent() ? embedded.get() : FirstPage.read(document);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new PaperReading.NotAPaper();
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

    /** A reading as one line between the two processes. */
    static final class Answer {
        private Answer() {}

        static String write(PaperReading reading) {
            return switch (reading) {
                case PaperReading.Found(var token, var place) -> "FOUND " + place + " " + token.compact();
                case PaperReading.Malformed(var reason) -> "MALFORMED " + reason;
                case PaperReading.NothingFound() -> "NOTHING_FOUND";
                case PaperReading.TooLarge() -> "TOO_LARGE";
                case PaperReading.NotAPaper() -> "NOT_A_PAPER";
            };
        }

        /** Takes nothing on trust: what was found passes the gate here too. */
        static PaperReading read(String line) {
            String[] words = line.split(" ", -1);
            try {
                return switch (words[0]) {
                    case "FOUND" ->
                        new PaperReading.Found(CertificateToken.read(words[2]), PaperReading.Place.valueOf(words[1]));
                    case "MALFORMED" -> new PaperReading.Malformed(Reason.valueOf(words[1]));
                    case "NOTHING_FOUND" -> new PaperReading.NothingFound();
                    case "TOO_LARGE" -> new PaperReading.TooLarge();
                    default -> new PaperReading.NotAPaper();
                };
            } catch (Refused | IllegalArgumentException | ArrayIndexOutOfBoundsException garbled) {
                return new PaperReading.NotAPaper();
            }
        }
    }
}
