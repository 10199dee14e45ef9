package jp.mamori.certificate;

/**
 * Where the status of a certificate stands: an index in the list that has this address.
 *
 * <p>The address is a name to look up; the library never fetches it.
 */
public record StatusReference(int index, String uri) {
    public StatusReference {
        if (index < 0) {
            throw new IllegalArgumentException("a status index is not negative");
        }
    }
}
