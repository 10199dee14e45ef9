package jp.mamori.certificate.paper.reading;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.strict.Refused;

/**
 * Reads the code in a picture and takes only a link of our form.
 *
 * <p>It looks again at other sizes, and smoothed where grain hides the modules; the cheap looks come first.
 */
final class PictureReader {
    private static final List<Look> LOOKS = List.of(
            new Look(1, 0),
            new Look(1, 2),
            new Look(1.5, 0),
            new Look(1.5, 1),
            new Look(2, 2),
            new Look(2, 0),
            new Look(3, 0),
            new Look(0.75, 0),
            new Look(0.5, 0));
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PictureReader() {}

    /** How many times the size, and how many pixels around each one are averaged, the near ones more. */
    private record Look(double scale, int smoothing) {
        BufferedImage at(BufferedImage picture) {
            BufferedImage scaled = scaled(picture, scale);
            return smoothing == 0 ? scaled : smoothed(scaled, smoothing);
        }

        long pixels(BufferedImage picture) {
            return Math.round(picture.getWidth() * scale * picture.getHeight() * scale);
        }
    }

    static PaperReading read(BufferedImage picture) {
        for (Look look : LOOKS) {
            if (look.scale() > 1 && look.pixels(picture) > PaperReader.MAX_PIXELS) {
                continue;
            }
            BufferedImage seen = look.at(picture);
            Optional<String> text =
                    decode(seen, HybridBinarizer::new).or(() -> decode(seen, GlobalHistogramBinarizer::new));
            if (text.isPresent() && CertificateLink.looksLikeOne(text.get())) {
                return found(text.get());
            }
        }
        return new PaperReading.NothingFound();
    }

    private static PaperReading found(String link) {
        try {
            return new PaperReading.Found(CertificateLink.read(link), PaperReading.Place.CODE);
        } catch (Refused e) {
            return new PaperReading.Malformed(e.reason());
        }
    }

    private static Optional<String> decode(BufferedImage picture, Function<LuminanceSource, Binarizer> binarizer) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] luminance = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        LuminanceSource source = new PlanarYUVLuminanceSource(luminance, width, height, 0, 0, width, height, false);
        BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (NotFoundException | ChecksumException | FormatException noCode) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static BufferedImage smoothed(BufferedImage picture, int radius) {
        int width = 2 * radius + 1;
        float[] weights = new float[width * width];
        double spread = 2 * Math.pow(radius * 0.6, 2);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int x = i % width - radius;
            int y = i / width - radius;
            weights[i] = (float) Math.exp(-(x * x + y * y) / spread);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        BufferedImage target = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        return new ConvolveOp(new Kernel(width, width, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, target);
    }
}
