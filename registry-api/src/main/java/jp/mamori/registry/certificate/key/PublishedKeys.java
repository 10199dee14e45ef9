package jp.mamori.registry.certificate.key;

import jakarta.inject.Singleton;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.function.Predicate;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys, as anybody may have them and as this service checks by. */
@Singleton
public class PublishedKeys {
    private final KeyRing ring;
    private final Clock clock;
    private volatile @Nullable Made made;

    PublishedKeys(KeyRing ring, Clock clock) {
        this.ring = ring;
        this.clock = clock;
    }

    private record Made(KeyRing.Keys of, IssuerKeys keys) {}

    /** Those that are published now; a retired one goes when the last certificate by it has expired. */
    public IssuerKeys now() {
        var present = ring.now();
        var known = made;
        if (known != null && known.of() == present) {
            return known.keys();
        }
        var published = keys(present, key -> key.isPublished(clock.instant()));
        made = new Made(present, published);
        return published;
    }

    /** Those that ever signed, also where nothing that they signed still counts. */
    public IssuerKeys ever() {
        return keys(ring.now(), key -> key.publishedAt() != null);
    }

    private static IssuerKeys keys(KeyRing.Keys present, Predicate<ServiceKey> which) {
        var keys = new ArrayList<IssuerKey>();
        present.of(KeyKind.ISSUER).stream()
                .filter(which)
                .map(key -> key(key, KeyUse.CERTIFICATE))
                .forEach(keys::add);
        present.of(KeyKind.RECEIPT).stream()
                .filter(which)
                .map(key -> key(key, KeyUse.RECEIPT))
                .forEach(keys::add);
        return IssuerKeys.of(keys);
    }

    private static IssuerKey key(ServiceKey key, KeyUse use) {
        return new IssuerKey(key.alias(), (ECPublicKey) key.publicKey(), null, key.signsUntil(), use, compromise(key));
    }

    /** Whole seconds, rounded to the earlier one. */
    private static IssuerKey.@Nullable Compromise compromise(ServiceKey key) {
        return key.compromisedAt() == null || key.loggedBefore() == null
                ? null
                : new IssuerKey.Compromise(key.compromisedAt().truncatedTo(ChronoUnit.SECONDS), key.loggedBefore());
    }
}
