package jp.mamori.certificate.paper.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.mamori.certificate.token.CertificateToken;

/**
 * Finds the certificate in a PDF or in a picture (PNG, JPEG) of a page.
 *
 * <p>The kind is told by the first bytes, not by a name.
 * A picture's size is read from its header before it is decoded; a PDF that is not as we wrote it is read in a process
 * of its own with little memory and a deadline.
 * Nothing found in it is opened or fetched; a code of another form than ours is ignored.
 * Never throws for what it is given.
 */
public final class PaperReader {
    /** The most bytes that are looked at. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    static final long MAX_PIXELS = 25_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Semaphore PICTURES_AT_ONCE =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final PdfProcess pdfs;

    public PaperReader() {
        this(PdfProcess.DEADLINE);
    }

    PaperReader(Duration deadline) {
        pdfs = new PdfProcess(deadline);
    }

    public PaperReading read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new PaperReading.TooLarge();
        }
        try {
            return startsWith(bytes, PDF) ? readPdf(bytes) : readPictureInTurn(bytes);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return new PaperReading.NotAPaper();
        }
    }

    private PaperReading readPdf(byte[] bytes) throws IOException {
        Optional<CertificateToken> token = EmbeddedToken.find(bytes);
        return token.isPresent() ? new PaperReading.Found(token.get(), PaperReading.Place.EMBEDDED) : pdfs.read(bytes);
    }

    /** A picture may need 100 MB while it is read: no more at once than can be worked on. */
    private static PaperReading readPictureInTurn(byte[] bytes) throws IOException {
        PICTURES_AT_ONCE.acquireUninterruptibly();
        try {
            return readPicture(bytes);
        } finally {
            PICTURES_AT_ONCE.release();
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
