package jp.mamori.benchmarks.matching;

/** What a system says to a query: a decision, its best candidate (empty: none) and the bits or score. */
public record Answer(String decision, String candidate, double bits, long nanos) {

    static final Answer NONE = new Answer("none", "", 0, 0);

    boolean isReviewed() {
        return decision.equals("strong") || decision.equals("review");
    }

    Answer after(long time) {
        return new Answer(decision, candidate, bits, time);
    }
}
