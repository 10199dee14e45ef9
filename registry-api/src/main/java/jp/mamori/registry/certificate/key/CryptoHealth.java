package jp.mamori.registry.certificate.key;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.registry.platform.crypto.Keystore;
import jp.mamori.registry.platform.key.KeyKind;
import jp.mamori.registry.platform.key.KeyRing;
import jp.mamori.registry.platform.key.ServiceKey;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose signatures they are, in the log at the start and in {@code /health}: the fast provider's or the JDK's, and
 * whether the keys that sign live in a hardware module.
 *
 * <p>Beside it the active keys that this node cannot use: those in a module that is away.
 * Always UP: the slow provider serves too, and checks go on without a key.
 */
@Context
class CryptoHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(CryptoHealth.class);

    private final CryptoProviders.Live live;
    private final KeyRing ring;
    private final Keystore keystore;
    private final ExecutorService blocking;

    CryptoHealth(KeyRing ring, Keystore keystore, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        live = CryptoProviders.installFastest();
        this.ring = ring;
        this.keystore = keystore;
        this.blocking = blocking;
        LOG.info("Signatures by {}, keys that sign in {}", live, keys());
    }

    private String keys() {
        return keystore.moduleName().orElse("file");
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(blocking, this::result);
    }

    private HealthResult result() {
        var details = Map.of("signatures", live.name(), "keys", keys(), "away", away());
        return HealthResult.builder("crypto", HealthStatus.UP).details(details).build();
    }

    private List<String> away() {
        var now = ring.now();
        return Stream.of(KeyKind.ISSUER, KeyKind.RECEIPT, KeyKind.DOCUMENT)
                .flatMap(kind -> now.active(kind).stream())
                .map(ServiceKey::alias)
                .filter(alias -> !keystore.opens(alias))
                .toList();
    }
}
