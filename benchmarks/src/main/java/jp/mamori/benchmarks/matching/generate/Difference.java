package jp.mamori.benchmarks.matching.generate;

import java.util.Optional;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;

/** One way in which a person is written differently; empty where this person cannot be. */
interface Difference {

    /** What kinds of thing a difference touches; two of one kind are not compounded. */
    enum Kind {
        NONE,
        WRITING,
        SOUND,
        LATIN,
        LAYOUT,
        FOREIGN,
        CHANGE,
        DATE,
        READING
    }

    /** The two writings of one person. */
    record Pair(PersonRow file, PersonRow query) {}

    Optional<Pair> apply(Pair pair, SplittableRandom random);

    /** A difference with its name. */
    record Named(String name, Kind kind, Difference difference) {}
}
