package jp.mamori.registry.platform.crypto.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;

/**
 * Wraps data keys under the key-encryption key and that again under an epoch key.
 *
 * <p>Losing the epoch key loses every copy of the vault made in that epoch, backups included.
 * Source: architecture.md section 4.
 */
@Singleton
public class KeyWrap {
    private static final int KEY_BYTES = 32;

    private final Keystore keystore;
    private final KeyRing ring;
    private final EpochKeys epochs;
    private final Map<String, Aead> keks = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    KeyWrap(Keystore keystore, KeyRing ring, EpochKeys epochs) {
        this.keystore = keystore;
        this.ring = ring;
        this.epochs = epochs;
    }

    /** A new data key, wrapped. */
    public WrappedKey freshWrapped(FileId file) {
        var plain = new byte[KEY_BYTES];
        random.nextBytes(plain);
        var kek = activeKek();
        var epoch = epochs.current();
        var bound = Uuids.bytes(file.value());
        try {
            return new WrappedKey(epochs.key(epoch).encrypt(kek(kek).encrypt(plain, bound), bound), kek, epoch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a file key", e);
        }
    }

    /** The data key of a file. */
    public Aead unwrap(FileId file, WrappedKey wrapped) {
        var bound = Uuids.bytes(file.value());
        try {
            return new AesGcmJce(kek(wrapped.kek()).decrypt(inner(wrapped, bound), bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unwrap a file key", e);
        }
    }

    /** The same data key under another epoch key, and under the active key-encryption key. */
    WrappedKey rewrap(FileId file, WrappedKey wrapped, String epoch) {
        var bound = Uuids.bytes(file.value());
        var kek = activeKek();
        try {
            var inner = inner(wrapped, bound);
            if (!kek.equals(wrapped.kek())) {
                inner = kek(kek).encrypt(kek(wrapped.kek()).decrypt(inner, bound), bound);
            }
            return new WrappedKey(epochs.key(epoch).encrypt(inner, bound), kek, epoch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a file key anew", e);
        }
    }

    private byte[] inner(WrappedKey wrapped, byte[] bound) throws GeneralSecurityException {
        return epochs.key(wrapped.epoch()).decrypt(wrapped.bytes(), bound);
    }

    /** What new data keys are wrapped under. */
    String activeKek() {
        return ring.active(KeyKind.KEK).alias();
    }

    private Aead kek(String alias) {
        return keks.computeIfAbsent(alias, named -> {
            try {
                return new AesGcmJce(keystore.secret(named).getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot use " + named, e);
            }
        });
    }
}
