package jp.mamori.registry.person.screening;

import java.util.List;
import jp.mamori.registry.platform.crypto.FileId;

/** A file whose person may be the one asked for; only people confirm it. */
public record Candidate(FileId file, Strength strength, double bits, List<Explanation> explanations) {
    public Candidate {
        explanations = List.copyOf(explanations);
    }
}
