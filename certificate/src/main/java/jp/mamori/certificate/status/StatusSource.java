package jp.mamori.certificate.status;

import java.util.Optional;

/**
 * Where status lists come from: a cache, a database, a file.
 *
 * <p>The caller decides which addresses it serves and how it fetches; the library never fetches what a token names.
 * A source that throws counts as one that has nothing.
 */
@FunctionalInterface
public interface StatusSource {
    /** The signed list of an address, when it can be had. */
    Optional<String> find(String uri);

    /** A source that has nothing: every status is unknown. */
    static StatusSource none() {
        return uri -> Optional.empty();
    }
}
