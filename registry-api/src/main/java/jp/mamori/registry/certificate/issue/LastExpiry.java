package jp.mamori.registry.certificate.issue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyNeed;
import jp.mamori.registry.platform.key.ServiceKey;

/** The issuer's key is needed until the last certificate by it has expired, and the last status list. */
@Singleton
class LastExpiry implements KeyNeed {
    /** A list counts for a day, a certificate for a minute more than it says. */
    private static final Duration LAST_LIST = Duration.ofHours(25);

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final CertificateRows certificates;

    LastExpiry(CertificateRows certificates) {
        this.certificates = certificates;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.ISSUER;
    }

    @Override
    public Need of(ServiceKey key, Instant since) {
        var last = Stream.concat(
                        certificates.lastExpiry(key.alias()).map(at -> at.plus(SKEW)).stream(),
                        Stream.of(since.plus(LAST_LIST)))
                .max(Instant::compareTo)
                .orElseThrow();
        return new Need(0, last);
    }
}
