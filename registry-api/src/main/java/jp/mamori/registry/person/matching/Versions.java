package jp.mamori.registry.person.matching;

import jp.mamori.registry.person.matching.score.Weights;
import jp.mamori.registry.person.matching.text.Tables;

/** What a decision rests on; stored with it, so that it can be replayed. */
public record Versions(int norm, int weights, int tables) {

    /** The version of the normal forms and keys: a change makes every stored key anew. */
    public static final int NORM = 2;

    /** The versions of this program. */
    public static Versions current() {
        return new Versions(NORM, Weights.VERSION, Tables.VERSION);
    }
}
