package jp.mamori.registry.person.matchkey;

import jakarta.inject.Singleton;
import java.time.Instant;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyNeed;
import jp.mamori.registry.platform.key.ServiceKey;

/** A match key is needed while a person is found by it only; the rebuild ends that. */
@Singleton
class PersonsUnderKey implements KeyNeed {
    private final MatchKeyRows rows;

    PersonsUnderKey(MatchKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.MATCH_KEY;
    }

    @Override
    public Need of(ServiceKey key, Instant since) {
        return new Need(rows.countOf(KeyKind.number(key.alias())), null);
    }
}
