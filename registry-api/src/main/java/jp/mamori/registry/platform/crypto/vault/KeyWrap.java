package jp.mamori.registry.platform.crypto.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.id.Uuids;

/**
 * Wraps data keys under the key-encryption key and that again under an epoch key.
 *
 * <p>Losing the epoch key loses every copy of the vault made in that epoch, backups included.
 * Source: architecture.md section 4.
 */
@Singleton
public class KeyWrap {
    static final String KEK = "kek-1";
    private static final int KEY_BYTES = 32;

    private final Aead kek;
    private final EpochKeys epochs;
    private final SecureRandom random = new SecureRandom();

    KeyWrap(Keystore keystore, EpochKeys epochs) throws GeneralSecurityException {
        kek = new AesGcmJce(keystore.secret(KEK).getEncoded());
        this.epochs = epochs;
    }

    /** A new data key, wrapped. */
    public WrappedKey freshWrapped(FileId file) {
        var plain = new byte[KEY_BYTES];
        random.nextBytes(plain);
        var epoch = epochs.current();
        var bound = Uuids.bytes(file.value());
        try {
            return new WrappedKey(epochs.key(epoch).encrypt(kek.encrypt(plain, bound), bound), epoch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a file key", e);
        }
    }

    /** The data key of a file. */
    public Aead unwrap(FileId file, WrappedKey wrapped) {
        var bound = Uuids.bytes(file.value());
        try {
            return new AesGcmJce(kek.decrypt(epochs.key(wrapped.epoch()).decrypt(wrapped.bytes(), bound), bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unwrap a file key", e);
        }
    }

    /** The same data key under another epoch key; the key-encryption key is not needed for it. */
    WrappedKey rewrap(FileId file, WrappedKey wrapped, String epoch) {
        var bound = Uuids.bytes(file.value());
        try {
            var inner = epochs.key(wrapped.epoch()).decrypt(wrapped.bytes(), bound);
            return new WrappedKey(epochs.key(epoch).encrypt(inner, bound), epoch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a file key anew", e);
        }
    }
}
