package jp.mamori.registry.person.matching.key;

/** A key of a file before it is hashed: the text, its kind and the ordinal of the name it is of. */
public record MatchKey(KeyKind kind, int nameVersion, String text) {

    @Override
    public String toString() {
        return "MatchKey[" + kind + "]";
    }
}
