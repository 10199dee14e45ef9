package jp.mamori.certificate.paper.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds the certificate in a PDF or in a picture (PNG, JPEG) of a page.
 *
 * <p>The kind is told by the first bytes, not by a name.
 * A picture's size is read from its header before it is decoded.
 * Nothing found in it is opened or fetched; a code of another form than ours is ignored.
 * Never throws for what it is given.
 */
public final class PaperReader {
    /** The most bytes that are looked at. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    static final long MAX_PIXELS = 25_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    public PaperReading read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new PaperReading.TooLarge();
        }
        try {
            return startsWith(bytes, PDF) ? PdfReader.read(bytes) : readPicture(bytes);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return new PaperReading.NotAPaper();
        }
    }

    private static PaperReading readPicture(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return readPicture(reader, in);
                }
                reader.dispose();
            }
            return new PaperReading.NotAPaper();
        }
    }

    private static PaperReading readPicture(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                return new PaperReading.TooLarge();
            }
            BufferedImage picture = reader.read(0);
            return PictureReader.read(picture);
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
