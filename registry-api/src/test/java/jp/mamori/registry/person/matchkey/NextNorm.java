package jp.mamori.registry.person.matchkey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.key.MatchKey;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.testing.Registry;

/** A later version of the normal forms: every key's text is another, so that no row of the present one is met by chance. */
public final class NextNorm implements Norm {
    private final Norm present = new PresentNorm();

    /** The match keys of a program that has this version, and the present one until the rebuild is done. */
    public static MatchKeys matchKeys() {
        var registry = Registry.running();
        return new MatchKeys(
                registry.bean(MatchKeyRows.class),
                registry.bean(Keystore.class),
                registry.bean(KeyRing.class),
                List.of(new PresentNorm(), new NextNorm()),
                registry.bean(Clock.class));
    }

    @Override
    public int version() {
        return present.version() + 1;
    }

    @Override
    public Collection<MatchKey> stored(Subject person, LocalDate today) {
        return present.stored(person, today).stream()
                .map(key -> new MatchKey(key.kind(), key.nameVersion(), "next|" + key.text()))
                .toList();
    }

    @Override
    public Set<String> sought(Subject person, LocalDate today) {
        return present.sought(person, today).stream()
                .map(text -> "next|" + text)
                .collect(Collectors.toSet());
    }
}
