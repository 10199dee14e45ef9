package jp.mamori.certificate.paper.reading;

import static jp.mamori.certificate.paper.reading.RawPdf.ascii;
import static jp.mamori.certificate.paper.reading.RawPdf.deflated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.paper.Papers;
import jp.mamori.certificate.token.CertificateToken;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Catalogue U1 to U3 where they are about PDFs: read in a process of its own, which has 128 MB and a deadline. */
class HostilePdfTest {
    /** 300 MB of zeros. */
    private static final byte[] ZEROS = deflated(new byte[300 << 20]);

    private static final long MOST_ALLOCATED = 64L << 20;

    private final PaperReader reader = new PaperReader(Duration.ofSeconds(12));

    static Stream<Arguments> bombs() {
        byte[] broken = ZEROS.clone();
        broken[0] = 0;
        return Stream.of(
                bomb("a stream of zeros", content("/Filter /FlateDecode", ZEROS)),
                bomb(
                        "a stream within itself",
                        content("/Filter [/FlateDecode /FlateDecode /FlateDecode]", deflated(deflated(ZEROS)))),
                bomb("a stream whose head is no zlib", content("/Filter /FlateDecode", broken)),
                bomb(
                        "a stream after spaces",
                        RawPdf.page("", "").stream("/Filter /FlateDecode", "stream   \n", ZEROS)
                                .bytes()),
                bomb(
                        "a stream in hexadecimal",
                        content(
                                "/Filter [/ASCIIHexDecode /FlateDecode]",
                                ascii(HexFormat.of().formatHex(ZEROS) + ">"))),
                bomb("runs of runs", content("/Filter [/RunLengthDecode /RunLengthDecode]", runs(2 << 20))),
                bomb(
                        "a row of two thousand million columns",
                        content(
                                "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>",
                                deflated(new byte[100]))),
                bomb("a picture of 40,000 by 40,000", picture(40_000)),
                bomb("forms that draw forms", laughs()),
                bomb("a page tree that holds itself", tree("[2 0 R]")),
                bomb("a page tree with 100,000 branches", tree("[" + "2 0 R ".repeat(100_000) + "]")),
                bomb(
                        "arrays in arrays",
                        RawPdf.page("/X " + "[".repeat(1_000_000), "").bytes()),
                bomb(
                        "names that hold themselves",
                        RawPdf.page("/Names << /EmbeddedFiles 5 0 R >>", "").stream("", ascii("q Q"))
                                .object("<< /Kids [5 0 R 5 0 R 5 0 R] >>")
                                .bytes()),
                bomb(
                        "a cross-reference of 2,147,483,647 entries of no bytes",
                        RawPdf.withCrossReference("/Size 2147483647 /Index [0 2147483647] /W [0 0 0]", new byte[10])),
                bomb(
                        "a cross-reference of 60 MB",
                        RawPdf.withCrossReference(
                                "/Size 2147483647 /Index [0 2147483647] /W [1 1 1]", new byte[60 << 20])),
                bomb(
                        "a cross-reference that goes back to itself",
                        ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000009 00000 n \n"
                                + "trailer\n<</Root 1 0 R/Size 2/Prev 42>>\nstartxref\n42\n%%EOF")),
                bomb("200,000 objects", ascii("%PDF-1.7\n" + "1 0 obj\n<<>>\nendobj\n".repeat(200_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void u1_a_document_made_to_exhaust_is_refused_with_little_work_of_ours(String name, byte[] bomb) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        PaperReading reading = reader.read(bomb);
        assertThat(reading).isNotInstanceOf(PaperReading.Found.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the watchdog's time, and some for a busy machine")
                .isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void u1_too_many_pages_are_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 5; i++) {
                document.addPage(new PDPage());
            }
            assertThat(reader.read(saved(document))).isInstanceOf(PaperReading.TooLarge.class);
        }
        byte[] claimed = RawPdf.page("", "").stream("", ascii("q Q")).bytes();
        byte[] many = new String(claimed, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("/Count 1 ", "/Count 100000 ")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(reader.read(many)).isInstanceOf(PaperReading.TooLarge.class);
    }

    @Test
    void u1_a_document_that_takes_too_long_is_ended() {
        byte[] harmless = RawPdf.page("", "").stream("", ascii("q Q")).bytes();
        assertThat(new PaperReader(Duration.ofMillis(1)).read(harmless)).isInstanceOf(PaperReading.TooLarge.class);
        assertThat(reader.read(harmless)).isInstanceOf(PaperReading.NothingFound.class);
    }

    @Test
    void u2_nothing_in_a_document_runs_or_is_fetched(@TempDir Path folder) throws IOException {
        Path made = folder.resolve("made");
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(300);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String xfa = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]><x>&e;</x>";
            byte[] pdf = RawPdf.page(
                            "/OpenAction << /S /JavaScript /JS (app.launchURL\\('" + address + "'\\)) >>"
                                    + " /AA << /WC << /S /Launch /F (/bin/touch) /Win << /F (" + made + ") >> >> >>"
                                    + " /AcroForm << /XFA 5 0 R /Fields [] >> /Metadata 5 0 R",
                            "/AA << /O << /S /URI /URI (" + address + ") >> >>")
                    .stream("", ascii("q Q"))
                    .stream("/Type /Metadata /Subtype /XML", ascii(xfa))
                    .bytes();
            assertThat(reader.read(pdf)).isInstanceOf(PaperReading.NothingFound.class);
            assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(made).doesNotExist();
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void u2_an_embedded_file_that_is_no_certificate_is_not_opened() throws IOException {
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        byte[] script = ascii("#!/bin/sh\ntouch /tmp/made\n");
        byte[] pdf = RawPdf.page("/Names << /EmbeddedFiles << /Names [(certificate.sd-jwt) 5 0 R] >> >>", "").stream(
                        "", ascii("q Q"))
                .object("<< /Type /Filespec /F (certificate.sd-jwt) /EF << /F 6 0 R >> >>")
                .stream("/Type /EmbeddedFile /Filter /FlateDecode", deflated(script))
                .bytes();
        assertThat(reader.read(pdf)).isInstanceOf(PaperReading.Malformed.class);
        assertThat(token.compact()).isNotEmpty();
    }

    @Test
    void u3_a_document_that_is_an_archive_too_is_read_as_the_document_it_begins_as() throws IOException {
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        byte[] page = Papers.drawing().render(token);
        byte[] both = Arrays.copyOf(page, page.length + 100);
        System.arraycopy(ascii("PK\3\4"), 0, both, page.length, 4);
        for (byte[] polyglot : new byte[][] {both, rewritten(page)}) {
            assertThat(reader.read(polyglot))
                    .isInstanceOfSatisfying(
                            PaperReading.Found.class,
                            found -> assertThat(found.token().compact()).isEqualTo(token.compact()));
        }
        byte[] behind = new byte[page.length + 4];
        System.arraycopy(ascii("PK\3\4"), 0, behind, 0, 4);
        System.arraycopy(page, 0, behind, 4, page.length);
        assertThat(reader.read(behind)).isInstanceOf(PaperReading.NotAPaper.class);
    }

    @Test
    void a_page_as_we_write_it_needs_no_parser_and_one_that_was_saved_anew_does() throws IOException {
        CertificateToken token = new Issuing().issue(Issuing.withRecord().content());
        byte[] page = Papers.drawing().render(token);
        assertThat(EmbeddedToken.find(page).orElseThrow().compact()).isEqualTo(token.compact());
        assertThat(EmbeddedToken.find(rewritten(page))).isEmpty();
        assertThat(reader.read(rewritten(page)))
                .isInstanceOfSatisfying(
                        PaperReading.Found.class,
                        found -> assertThat(found.place()).isEqualTo(PaperReading.Place.EMBEDDED));
    }

    /** As another program saves it: the embedded file stands where only a parser finds it. */
    private static byte[] rewritten(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setVersion(1.4f);
            document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("certificate.sd-jwt")
                    .getEmbeddedFile()
                    .getCOSObject()
                    .setString("Padding", "x".repeat(2_000));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Arguments bomb(String name, byte[] bytes) {
        assertThat(bytes.length).as(name).isLessThan(PaperReader.MAX_BYTES);
        return Arguments.of(name, bytes);
    }

    private static byte[] content(String entries, byte[] bytes) {
        return RawPdf.page("", "").stream(entries, bytes).bytes();
    }

    private static byte[] runs(int length) {
        byte[] runs = new byte[length];
        for (int i = 0; i < length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    private static byte[] picture(int side) {
        return RawPdf.page("", "/Resources << /XObject << /I 5 0 R >> >>").stream("", ascii("90 0 0 90 0 0 cm /I Do"))
                .stream(
                        "/Type /XObject /Subtype /Image /Width " + side + " /Height " + side
                                + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
                        deflated(new byte[1_000]))
                .bytes();
    }

    private static byte[] laughs() {
        RawPdf pdf = RawPdf.page("", "/Resources << /XObject << /F0 5 0 R >> >>").stream("", ascii("/F0 Do"));
        for (int i = 0; i < 9; i++) {
            String next = "/F" + (i + 1);
            pdf.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 90 90] /Resources << /XObject << " + next + " " + (6 + i)
                            + " 0 R >> >>",
                    ascii((next + " Do ").repeat(10)));
        }
        return pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 90 90]", ascii("0 0 9 9 re f ".repeat(10)))
                .bytes();
    }

    private static byte[] tree(String kids) {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids " + kids + " /Count 1 >>")
                .bytes();
    }
}
