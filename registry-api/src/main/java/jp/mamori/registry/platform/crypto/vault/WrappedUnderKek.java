package jp.mamori.registry.platform.crypto.vault;

import jakarta.inject.Singleton;
import java.time.Instant;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyNeed;
import jp.mamori.registry.platform.key.ServiceKey;

/** A key-encryption key is needed while a data key is wrapped under it; the nightly job wraps all anew. */
@Singleton
class WrappedUnderKek implements KeyNeed {
    private final VaultRows vault;

    WrappedUnderKek(VaultRows vault) {
        this.vault = vault;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.KEK;
    }

    @Override
    public Need of(ServiceKey key, Instant since) {
        return new Need(vault.wrappedUnderKek(key.alias()), null);
    }
}
