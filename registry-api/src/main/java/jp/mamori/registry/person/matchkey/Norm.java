package jp.mamori.registry.person.matchkey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.key.MatchKey;

/**
 * One version of the normal forms and of the keys made of them.
 *
 * <p>The highest version makes new rows; an earlier one stays in the program until the rebuild has replaced its rows,
 * so that nobody is lost meanwhile.
 */
public interface Norm {
    int version();

    /** The keys that a person is stored under. */
    Collection<MatchKey> stored(Subject person, LocalDate today);

    /** The texts of the keys that a person is looked for by. */
    Set<String> sought(Subject person, LocalDate today);
}
