package jp.mamori.registry.person.matchkey;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.Versions;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.key.MatchKey;

/** The normal forms of this program's matcher. */
@Singleton
class PresentNorm implements Norm {
    @Override
    public int version() {
        return Versions.NORM;
    }

    @Override
    public Collection<MatchKey> stored(Subject person, LocalDate today) {
        return Matcher.registerKeys(Matcher.prepare(person, today));
    }

    @Override
    public Set<String> sought(Subject person, LocalDate today) {
        return Matcher.queryKeys(Matcher.prepare(person, today));
    }
}
