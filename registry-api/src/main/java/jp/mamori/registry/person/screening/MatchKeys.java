package jp.mamori.registry.person.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.platform.crypto.Keystore;

/**
 * Makes the keyed hashes of a person: full name with date of birth, for every name in every script, and licence numbers.
 *
 * <p>Format: the first 64 bits of HMAC-SHA-256, signed, so that an {@code IN} list stays one index range scan.
 * The key is in the keystore, so that a copy of the database is not a list of names.
 * Source: matching design, section 3.
 */
@Singleton
class MatchKeys {
    static final String HMAC_KEY = "match-key-1";

    private final SecretKey key;

    MatchKeys(Keystore keystore) {
        key = keystore.secret(HMAC_KEY);
    }

    /** One hash, what was hashed, and which of the person's names it is of. */
    record Key(long k, Kind kind, int nameVersion) {}

    /** What is hashed. */
    enum Kind {
        FULL_NAME_DOB,
        LICENCE_NUMBER
    }

    /** The hashes under which a person is found. */
    Set<Key> stored(Person person) {
        return of(person, false);
    }

    /** The hashes by which a person is looked for: names in both orders. */
    Set<Key> sought(Person person) {
        return of(person, true);
    }

    private Set<Key> of(Person person, boolean bothOrders) {
        var keys = new LinkedHashSet<Key>();
        var birth = person.birthDate();
        for (int i = 0; birth != null && i < person.names().size(); i++) {
            var name = person.names().get(i).name();
            for (String form : bothOrders ? NameForms.sought(name) : NameForms.stored(name)) {
                keys.add(nameKey(form, birth, i));
            }
        }
        person.licenceNumbers()
                .forEach(number ->
                        keys.add(new Key(hash(Kind.LICENCE_NUMBER, number.normalised()), Kind.LICENCE_NUMBER, 0)));
        return keys;
    }

    private Key nameKey(String form, BirthDate birth, int nameVersion) {
        return new Key(hash(Kind.FULL_NAME_DOB, form + "\n" + birth.day()), Kind.FULL_NAME_DOB, nameVersion);
    }

    private long hash(Kind kind, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String input = kind + "\n" + NameForms.VERSION + "\n" + text;
            return ByteBuffer.wrap(mac.doFinal(input.getBytes(UTF_8))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }
}
