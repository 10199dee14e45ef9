package jp.mamori.benchmarks.matching;

import jp.mamori.benchmarks.matching.file.PersonRow;

/** Something that finds persons: the matcher or a peer of it. */
public interface MatchedSystem {

    /** Its name in the report. */
    String name();

    /** The answer to a query. */
    Answer ask(PersonRow query);
}
