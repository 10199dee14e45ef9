package jp.mamori.registry.platform.id;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * Writes and reads identifiers as the outside sees them.
 *
 * <p>Format: prefix, underscore, 26 characters of lower-case Crockford base32 of the UUID permuted by AES-256.
 * The permutation hides the creation time that a UUIDv7 tells and makes the text unguessable.
 * Source: ADR-0003.
 */
@Singleton
public class PublicIds {
    /** Characters of every identifier: a prefix of three letters, an underscore, 26 characters. */
    public static final int LENGTH = 30;

    private final SecretKey key;

    PublicIds(@Named("public-id") SecretKey key) {
        this.key = key;
    }

    public String text(Id id) {
        return IdType.of(id.getClass()).prefix() + Base32.encode(permute(Cipher.ENCRYPT_MODE, Uuids.bytes(id.value())));
    }

    /** Reads an identifier of one kind; empty for another kind's prefix, wrong length, characters or spare bits. */
    public <T extends Id> Optional<T> parse(Class<T> type, String text) {
        var kind = IdType.of(type);
        if (!text.startsWith(kind.prefix())) {
            return Optional.empty();
        }
        return Base32.decode(text.substring(kind.prefix().length()))
                .map(bytes -> kind.make(Uuids.fromBytes(permute(Cipher.DECRYPT_MODE, bytes))));
    }

    // One block only: without a second block ECB has no pattern to show.
    @SuppressWarnings("InsecureCryptoUsage")
    private byte[] permute(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing", e);
        }
    }
}
