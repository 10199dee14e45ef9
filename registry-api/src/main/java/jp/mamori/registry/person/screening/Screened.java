package jp.mamori.registry.person.screening;

import java.util.List;
import jp.mamori.registry.person.matching.score.Decision;

/** What a screening came to: the decision, whom it found, the strongest first, and what it rested on. */
public record Screened(Decision decision, List<Candidate> candidates, Basis basis) {
    public Screened {
        candidates = List.copyOf(candidates);
    }
}
