package jp.mamori.certificate.verify;

import java.util.List;
import jp.mamori.certificate.Subject;

/** Compares what a person typed with whom a certificate is about. */
@FunctionalInterface
public interface DetailsComparison {
    Match compare(Subject subject);

    /** How they compare; a difference never says which part differs. */
    sealed interface Match {
        /** Equal as they stand. */
        record Same() implements Match {}

        /** Equal after folding; each note names the pair, for example {@code 髙 → 高}. */
        record SameAfterFolding(List<Fold> folds) implements Match {}

        /** Not equal. */
        record Different() implements Match {}
    }

    /** A character on the certificate and the one that was typed for it. */
    record Fold(String certified, String typed) {}
}
