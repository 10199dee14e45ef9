package jp.mamori.registry.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import jp.mamori.registry.platform.id.Uuids;

/**
 * Wraps data keys under the key-encryption key and that again under the epoch key.
 *
 * <p>Losing the epoch key loses every copy of the vault made in that epoch, backups included.
 * Source: architecture.md section 4.
 */
@Singleton
class KeyWrap {
    static final String KEK = "kek-1";
    static final String EPOCH = "epoch-1";
    private static final int KEY_BYTES = 32;

    private final Aead kek;
    private final Aead epoch;
    private final SecureRandom random = new SecureRandom();

    KeyWrap(Keystore keystore) throws GeneralSecurityException {
        kek = new AesGcmJce(keystore.secret(KEK).getEncoded());
        epoch = new AesGcmJce(keystore.secret(EPOCH).getEncoded());
    }

    byte[] freshWrapped(FileId file) {
        var plain = new byte[KEY_BYTES];
        random.nextBytes(plain);
        var bound = Uuids.bytes(file.value());
        try {
            return epoch.encrypt(kek.encrypt(plain, bound), bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a file key", e);
        }
    }

    FileKey unwrap(FileId file, byte[] wrapped) {
        var bound = Uuids.bytes(file.value());
        try {
            return new FileKey(new AesGcmJce(kek.decrypt(epoch.decrypt(wrapped, bound), bound)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unwrap a file key", e);
        }
    }
}
