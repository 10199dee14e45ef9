package jp.mamori.registry.person.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.key.MatchKey;
import jp.mamori.registry.person.matching.key.QueryKeys;
import jp.mamori.registry.person.matching.key.RegisterKeys;
import jp.mamori.registry.person.matching.score.Comparison;
import jp.mamori.registry.person.matching.score.Decision;
import jp.mamori.registry.person.matching.score.Explanation;

/**
 * The way in: prepares persons, gives their keys, compares and decides.
 *
 * <p>Stateless; every method is total over every input.
 */
public final class Matcher {

    private Matcher() {}

    /** A person prepared for everything below. {@code today} bounds dates of birth. */
    public static Profile prepare(Subject subject, LocalDate today) {
        return Profile.of(subject, today);
    }

    /** The keys a file is stored under, about twenty for each name. */
    public static Collection<MatchKey> registerKeys(Profile file) {
        return RegisterKeys.of(file);
    }

    /** The texts of the keys to look a person up by; to be hashed and asked in one {@code IN}. */
    public static Set<String> queryKeys(Profile query) {
        return QueryKeys.of(query);
    }

    /** The score of a candidate. */
    public static Comparison compare(Profile query, Profile file) {
        return Comparison.of(query, file);
    }

    /**
     * The threshold of review, in bits, for a number of files: so that a reviewer sees few innocents.
     *
     * <p>16 up to fifty thousand (0.7 reviews per 1,000 innocents at three thousand, 11 at fifty thousand, measured), one
     * more for each doubling after that.
     */
    public static double threshold(long files) {
        double doublings = Math.log(files / 50_000.0) / Math.log(2);
        return 16 + Math.max(0, doublings);
    }

    /** The decision on the best candidate. */
    public static Decision decide(Comparison best, double threshold, Profile query) {
        return Decision.of(best, threshold, query.complete());
    }

    /** Why two persons are taken for one: field by field, with what would settle the case. */
    public static Explanation explain(Profile query, Profile file, Comparison comparison) {
        return Explanation.of(query, file, comparison);
    }
}
