package jp.mamori.certificate.paper.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.paper.Papers;
import jp.mamori.certificate.token.CertificateToken;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** What is uploaded as a paper and is none; catalogue U1, U4 and U5 as far as the library goes. */
class HostilePaperTest {
    private final PaperReader reader = new PaperReader();

    @Test
    void what_is_no_paper_is_refused() {
        for (byte[] bytes : List.of(
                new byte[0],
                "hello".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7\ngarbage".getBytes(StandardCharsets.UTF_8),
                "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "PK\3\4".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(reader.read(bytes)).isInstanceOf(PaperReading.NotAPaper.class);
        }
    }

    @Test
    void a_paper_cut_anywhere_never_throws() {
        byte[] pdf =
                Papers.drawing().render(new Issuing().issue(Issuing.noRecord().content()));
        for (int length = 0; length < pdf.length; length += 32_973) {
            assertThat(reader.read(Arrays.copyOf(pdf, length))).isNotNull();
        }
    }

    @Test
    void too_many_bytes_pages_or_pixels_are_refused() throws IOException {
        assertThat(reader.read(new byte[PaperReader.MAX_BYTES + 1])).isInstanceOf(PaperReading.TooLarge.class);
        assertThat(reader.read(pngHeader(50_000, 50_000))).isInstanceOf(PaperReading.TooLarge.class);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 5; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(reader.read(out.toByteArray())).isInstanceOf(PaperReading.TooLarge.class);
        }
    }

    @Test
    void u1_a_stream_that_inflates_without_end_is_refused_before_it_is_parsed() throws IOException {
        byte[] once = deflated(new byte[80 << 20]);
        byte[] twice = deflated(deflated(new byte[200 << 20]));
        for (byte[] bomb : List.of(once, twice)) {
            assertThat(bomb.length).isLessThan(300_000);
            assertThat(reader.read(pdf("/Filter /FlateDecode", bomb))).isInstanceOf(PaperReading.TooLarge.class);
        }
        assertThat(reader.read(pdf("/Filter /FlateDecode", deflated(new byte[1 << 20]))))
                .isNotInstanceOf(PaperReading.TooLarge.class);
        assertThat(reader.read(pdf("/Encrypt 5 0 R", new byte[10]))).isInstanceOf(PaperReading.TooLarge.class);
    }

    @Test
    void a_code_that_is_not_our_one_form_is_ignored() throws IOException {
        for (String text :
                List.of("https://evil.example/", "javascript:alert(1)", "WIFI:S:x;;", "https://x.example/c#", "{}")) {
            assertThat(reader.read(picture(text))).isInstanceOf(PaperReading.NothingFound.class);
        }
        assertThat(reader.read(picture("https://evil.example/c#123"))).isInstanceOf(PaperReading.Malformed.class);
    }

    @Test
    void a_picture_without_a_code_holds_nothing() throws IOException {
        assertThat(reader.read(png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB))))
                .isInstanceOf(PaperReading.NothingFound.class);
    }

    @Test
    void a_picture_of_a_code_alone_is_read() throws IOException {
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        String link = CertificateLink.of(token).at(Issuing.PORTAL);
        assertThat(reader.read(picture(link)))
                .isInstanceOfSatisfying(
                        PaperReading.Found.class,
                        found -> assertThat(found.token().compact()).isEqualTo(token.compact()));
    }

    private static byte[] pdf(String entry, byte[] stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "%PDF-1.4\n1 0 obj\n<< /Length " + stream.length + " " + entry + " >>\nstream\n";
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(stream);
        out.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String text) throws IOException {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        int module = 4;
        int width = (code.size + 8) * module;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, code.getModule(x / module - 4, y / module - 4) ? 0 : 0xFFFFFF);
            }
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The signature and the header of a PNG, and no pixels. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(png);
        file.writeLong(0x89504E470D0A1A0AL);
        file.writeInt(13);
        file.write(chunk.toByteArray());
        file.writeInt((int) crc.getValue());
        return png.toByteArray();
    }
}
