package jp.mamori.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;
import jp.mamori.certificate.token.CertificateToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The code of 48 pages (8 in the short run), as paper comes back: scanned, copied in black and white, laid down askew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiedPaperTest {
    private static final int PAGES = Boolean.getBoolean("mamori.full") ? 48 : 8;
    private static final int TO_BE_READ = PAGES - 1;
    private static final String DPI = "150";

    private final List<Page> pages = new ArrayList<>();

    private record Page(CertificateToken token, BufferedImage picture) {}

    @BeforeAll
    void scan(@TempDir Path folder) throws Exception {
        Issuing issuing = new Issuing();
        CertificatePaper paper = Papers.drawing();
        List<Issuing.Draft> drafts =
                List.of(Issuing.noRecord(), Issuing.withRecord(), PaperTest.longNames(), PaperTest.crowded());
        for (int i = 0; i < PAGES; i++) {
            CertificateToken token = issuing.issue(drafts.get(i % drafts.size()).content());
            byte[] png = Papers.picture(folder, paper.render(token), "-r", DPI, "-gray", "-png");
            pages.add(new Page(token, ImageIO.read(new ByteArrayInputStream(png))));
        }
    }

    @Test
    void a_scan_of_150_dpi_is_read() {
        assertThat(readAfter(picture -> picture)).isGreaterThanOrEqualTo(TO_BE_READ);
    }

    @Test
    void a_photocopy_in_black_and_white_is_read() {
        assertThat(readAfter(CopiedPaperTest::photocopy)).isGreaterThanOrEqualTo(TO_BE_READ);
    }

    @Test
    void a_page_askew_by_5_degrees_with_noise_is_read() {
        Random random = new Random(5);
        assertThat(readAfter(picture -> noisy(turned(picture, 5), random))).isGreaterThanOrEqualTo(TO_BE_READ);
    }

    @Test
    void what_was_destroyed_is_not_read() {
        assertThat(readAfter(picture -> picture.getSubimage(0, 0, 600, 600))).isZero();
    }

    private long readAfter(UnaryOperator<BufferedImage> change) {
        PaperReader reader = new PaperReader();
        return pages.stream()
                .filter(page -> reader.read(png(change.apply(page.picture())))
                                instanceof PaperReading.Found(CertificateToken token, var place)
                        && token.compact().equals(page.token().compact())
                        && place == PaperReading.Place.CODE)
                .count();
    }

    private static BufferedImage photocopy(BufferedImage picture) {
        return drawn(picture, BufferedImage.TYPE_BYTE_BINARY, 0);
    }

    private static BufferedImage turned(BufferedImage picture, double degrees) {
        return drawn(picture, BufferedImage.TYPE_BYTE_GRAY, degrees);
    }

    private static BufferedImage drawn(BufferedImage picture, int type, double degrees) {
        BufferedImage drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), drawn.getWidth() / 2.0, drawn.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    /** Grain of a standard deviation of 20 of 255 grey levels. */
    private static BufferedImage noisy(BufferedImage picture, Random random) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int grey = picture.getRaster().getSample(x, y, 0) + (int) (random.nextGaussian() * 20);
                picture.getRaster().setSample(x, y, 0, Math.clamp(grey, 0, 255));
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
