package jp.mamori.portal.verify;

import jakarta.inject.Singleton;
import jp.mamori.certificate.paper.reading.PaperReader;
import jp.mamori.certificate.paper.reading.PaperReading;

/**
 * Reads the certificate out of a PDF or a picture that somebody chose.
 * Bytes, pages and pixels are bounded; nothing is kept, and nothing that stands in the file is opened.
 */
@Singleton
public class ReadUpload {
    static final int LARGEST = 5 * 1024 * 1024;
    private final PaperReader reader = new PaperReader();

    /** What was found in the file. */
    public sealed interface Outcome {
        record Found(String certificate) implements Outcome {}

        record NothingFound() implements Outcome {}

        /** Neither a PDF nor a picture, or one that cannot be opened. */
        record OtherKind() implements Outcome {}

        record TooLarge() implements Outcome {}
    }

    public Outcome read(byte[] file) {
        if (file.length > LARGEST) {
            return new Outcome.TooLarge();
        }
        return switch (reader.read(file)) {
            case PaperReading.Found found -> new Outcome.Found(found.token().compact());
            case PaperReading.TooLarge() -> new Outcome.TooLarge();
            case PaperReading.Malformed malformed -> new Outcome.NothingFound();
            case PaperReading.NothingFound() -> new Outcome.NothingFound();
            case PaperReading.NotAPaper() -> new Outcome.OtherKind();
        };
    }
}
