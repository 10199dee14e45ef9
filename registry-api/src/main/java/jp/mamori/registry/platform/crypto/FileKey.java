package jp.mamori.registry.platform.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** The opened data key of one file: AES-256-GCM with the place as associated data. */
public final class FileKey {
    private final Aead aead;

    FileKey(Aead aead) {
        this.aead = aead;
    }

    public byte[] seal(byte[] plain, Place place) {
        try {
            return aead.encrypt(plain, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place.table() + "." + place.column(), e);
        }
    }

    /** Opens what was sealed at this place; bytes from elsewhere or altered ones are an operator's matter and throw. */
    public byte[] unseal(byte[] sealed, Place place) {
        try {
            return aead.decrypt(sealed, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot unseal " + place.table() + "." + place.column(), e);
        }
    }

    @Override
    public String toString() {
        return "FileKey[…]";
    }
}
