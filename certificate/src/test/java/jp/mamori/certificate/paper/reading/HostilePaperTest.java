package jp.mamori.certificate.paper.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import org.junit.jupiter.api.Test;

/** What is uploaded as a paper and is none; catalogue U3 to U5 and U7 as far as the library goes. */
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
    void u3_a_file_is_what_its_first_bytes_say_whatever_else_it_is() throws IOException {
        for (String polyglot : List.of(
                "GIF89a/*\1\0\1\0*/=1;alert(1)",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "PK\3\4%PDF-1.7",
                "BM\0\0",
                "II*\0",
                "RIFF\0\0\0\0WEBP")) {
            assertThat(reader.read(polyglot.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(polyglot)
                    .isInstanceOf(PaperReading.NotAPaper.class);
        }
        byte[] code = picture("https://x.example/c#12");
        byte[] withScript = Arrays.copyOf(code, code.length + 40);
        assertThat(reader.read(withScript)).isInstanceOf(PaperReading.Malformed.class);
    }

    @Test
    void u4_too_many_bytes_or_pixels_are_refused_by_the_header_alone() throws IOException {
        assertThat(reader.read(new byte[PaperReader.MAX_BYTES + 1])).isInstanceOf(PaperReading.TooLarge.class);
        for (byte[] header : List.of(pngHeader(50_000, 50_000), pngHeader(1, 2_000_000_000), jpegHeader(65_500))) {
            long before = allocated();
            assertThat(reader.read(header)).isInstanceOf(PaperReading.TooLarge.class);
            assertThat(allocated() - before).isLessThan(4 << 20);
        }
    }

    @Test
    void u4_a_text_in_a_picture_that_inflates_without_end_is_not_inflated() throws IOException {
        byte[] picture = png(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB));
        byte[] text = chunk("zTXt", "Comment\0\0", deflated(new byte[200 << 20]));
        byte[] bomb = new byte[picture.length + text.length];
        int afterHeader = 8 + 25;
        System.arraycopy(picture, 0, bomb, 0, afterHeader);
        System.arraycopy(text, 0, bomb, afterHeader, text.length);
        System.arraycopy(picture, afterHeader, bomb, afterHeader + text.length, picture.length - afterHeader);
        long before = allocated();
        assertThat(reader.read(bomb)).isNotInstanceOf(PaperReading.Found.class);
        assertThat(allocated() - before).isLessThan(32 << 20);
    }

    @Test
    void u5_a_code_of_ten_thousand_pixels_forty_codes_or_a_damaged_one_give_nothing() throws IOException {
        assertThat(reader.read(pngHeader(10_000, 10_000))).isInstanceOf(PaperReading.TooLarge.class);
        BufferedImage forty = new BufferedImage(1_000, 640, BufferedImage.TYPE_INT_RGB);
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(picture("https://evil.example/?a=b")));
        for (int i = 0; i < 40; i++) {
            forty.createGraphics().drawImage(one, i % 8 * 125, i / 8 * 125, 120, 120, null);
        }
        assertThat(reader.read(png(forty))).isInstanceOf(PaperReading.NothingFound.class);
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        byte[] whole = picture(CertificateLink.of(token).at(Issuing.PORTAL));
        BufferedImage damaged = ImageIO.read(new ByteArrayInputStream(whole));
        damaged.createGraphics().fillRect(damaged.getWidth() / 4, damaged.getHeight() / 4, 200, 200);
        assertThat(reader.read(png(damaged))).isInstanceOf(PaperReading.NothingFound.class);
    }

    @Test
    void u7_of_a_photo_nothing_is_kept_but_the_token() throws IOException {
        CertificateToken token = new Issuing().issue(Issuing.noRecord().content());
        byte[] photo = jpeg(picture(CertificateLink.of(token).at(Issuing.PORTAL)));
        byte[] exif = ("\u00ff\u00e1\0" + "0Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0GPS 35.6895 139.6917" + "\0".repeat(6))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] placed = new byte[photo.length + exif.length];
        int afterJfif = 20;
        System.arraycopy(photo, 0, placed, 0, afterJfif);
        System.arraycopy(exif, 0, placed, afterJfif, exif.length);
        System.arraycopy(photo, afterJfif, placed, afterJfif + exif.length, photo.length - afterJfif);
        assertThat(reader.read(placed))
                .isInstanceOfSatisfying(
                        PaperReading.Found.class,
                        found -> assertThat(found.token().compact()).isEqualTo(token.compact()));
    }

    @Test
    void u5_a_code_that_is_not_our_one_form_is_ignored() throws IOException {
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

    private static byte[] jpeg(byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(png)), "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] jpegHeader(int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(out);
        file.writeInt(0xFFD8FFC0);
        file.writeShort(11);
        file.writeByte(8);
        file.writeShort(side);
        file.writeShort(side);
        file.write(new byte[] {1, 1, 0x11, 0});
        file.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        return out.toByteArray();
    }

    /** The signature and the header of a PNG, and no pixels. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(png);
        file.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(fields);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        file.write(chunk("IHDR", "", fields.toByteArray()));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, String keyword, byte[] data) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((type + keyword).getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(data);
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(out);
        chunk.writeInt(content.size() - 4);
        chunk.write(content.toByteArray());
        chunk.writeInt((int) crc.getValue());
        return out.toByteArray();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
