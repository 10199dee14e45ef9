package jp.mamori.registry.person.matchkey;

/**
 * What a row of {@code match_key} was made with: the version of the normal forms and the number of the hash's key.
 *
 * <p>Key 1 is {@code match-key-1} in the keystore.
 */
public record KeyVersion(int norm, int hmacKey) {
    String alias() {
        return "match-key-" + hmacKey;
    }
}
