package jp.mamori.registry.person.screening;

import jp.mamori.registry.platform.crypto.FileId;

/** A file whose person may be the one asked for; only people confirm it. */
public record Candidate(FileId file, Strength strength, Explanation explanation) {

    public double bits() {
        return explanation.bits();
    }

    /** The same pair as it reads from the other file. */
    public Candidate from(FileId other) {
        return new Candidate(other, strength, explanation);
    }
}
