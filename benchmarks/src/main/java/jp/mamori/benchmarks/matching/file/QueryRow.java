package jp.mamori.benchmarks.matching.file;

/** One line of {@code queries.csv}: the person asked for, the class of the difference, and who it is (empty: nobody). */
public record QueryRow(String id, String truth, String difference, PersonRow person) {

    public boolean isInnocent() {
        return truth.isEmpty();
    }
}
