package jp.mamori.registry.disposition.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.crypto.Keystore;

/**
 * Tells one disposition from another without storing what it says: a keyed hash of authority, kind, case number and date of birth.
 *
 * <p>32 bytes of HMAC-SHA-256 under the match key, which is not in the database.
 */
@Singleton
public class NaturalKeys {
    private final SecretKey key;

    NaturalKeys(Keystore keystore) {
        key = keystore.secret("match-key-1");
    }

    public byte[] of(OrganisationId authority, Content content) {
        var birth = content.person().birthDate();
        String input = String.join(
                "\n",
                "disposition",
                authority.value().toString(),
                content.kind().name(),
                content.caseNumber().normalised(),
                birth == null ? "" : birth.day().toString());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(input.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }
}
