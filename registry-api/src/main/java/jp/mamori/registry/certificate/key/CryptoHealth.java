package jp.mamori.registry.certificate.key;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.registry.platform.crypto.Keystore;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose signatures they are, in the log at the start and in {@code /health}: the fast provider's or the JDK's, and
 * whether the keys that sign live in a hardware module.
 *
 * <p>Always UP: the slow provider serves too.
 */
@Context
class CryptoHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(CryptoHealth.class);

    private final CryptoProviders.Live live;
    private final String keys;

    CryptoHealth(Keystore keystore) {
        live = CryptoProviders.installFastest();
        keys = keystore.moduleName().orElse("file");
        LOG.info("Signatures by {}, keys that sign in {}", live, keys);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("crypto", HealthStatus.UP)
                .details(Map.of("signatures", live.name(), "keys", keys))
                .build());
    }
}
