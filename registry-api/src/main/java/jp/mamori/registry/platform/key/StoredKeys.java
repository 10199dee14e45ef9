package jp.mamori.registry.platform.key;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/** Reads the keys, and notes the first of each kind, which came with the keystore. */
@Singleton
class StoredKeys {
    private final ServiceKeys rows;
    private final Keystore keystore;
    private final Ids ids;
    private final Clock clock;

    StoredKeys(ServiceKeys rows, Keystore keystore, Ids ids, Clock clock) {
        this.rows = rows;
        this.keystore = keystore;
        this.ids = ids;
        this.clock = clock;
    }

    /** In a transaction of its own: whoever asks may be in one that only reads, or that reads as of long ago. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<ServiceKey> read() {
        var found = rows.all();
        var known = found.stream().map(ServiceKey::kind).collect(Collectors.toSet());
        var missing = Stream.of(KeyKind.values())
                .filter(kind -> !known.contains(kind))
                .toList();
        if (missing.isEmpty()) {
            return found;
        }
        for (var kind : missing) {
            var alias = kind.alias(1);
            rows.insertFirst(ids.next(), alias, kind.name(), certificate(kind, alias), clock.instant());
        }
        return rows.all();
    }

    byte @Nullable [] certificate(KeyKind kind, String alias) {
        try {
            return kind.isPair() ? keystore.certificate(alias).getEncoded() : null;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate of " + alias + " cannot be written", e);
        }
    }
}
