package jp.mamori.registry.check;

import jakarta.inject.Singleton;
import java.time.Instant;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyNeed;
import jp.mamori.registry.platform.key.ServiceKey;

/** A reference key is needed while a check from before its successor is kept: it would not be found by its reference. */
@Singleton
class ChecksByReference implements KeyNeed {
    private final CheckRows checks;

    ChecksByReference(CheckRows checks) {
        this.checks = checks;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.REFERENCE;
    }

    @Override
    public Need of(ServiceKey key, Instant since) {
        return new Need(checks.countBefore(since), null);
    }
}
