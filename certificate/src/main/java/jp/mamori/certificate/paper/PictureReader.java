package jp.mamori.certificate.paper;

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
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.strict.Refused;

/** Reads the code in a picture, at 1, 1.5, 2 and 3 times its size and smaller where that fails, and takes only a link of our form. */
final class PictureReader {
    private static final double[] SCALES = {1, 1.5, 2, 3, 0.75, 0.5};
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PictureReader() {}

    static PaperReading read(BufferedImage picture) {
        for (double scale : SCALES) {
            long pixels = Math.round(picture.getWidth() * scale * picture.getHeight() * scale);
            if (scale > 1 && pixels > PaperReader.MAX_PIXELS) {
                continue;
            }
            BufferedImage scaled = scaled(picture, scale);
            Optional<String> text =
                    decode(scaled, HybridBinarizer::new).or(() -> decode(scaled, GlobalHistogramBinarizer::new));
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
}
