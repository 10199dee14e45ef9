package jp.mamori.registry.audit.serving;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import jp.mamori.registry.audit.gate.LogGate;
import jp.mamori.registry.audit.witness.Witnessing;
import org.reactivestreams.Publisher;

/**
 * The log in {@code /health}: whether events are taken and whether somebody watches.
 *
 * <p>Always UP: a service that only reads, or issues nothing, still checks certificates and must stay reachable.
 */
@Singleton
class LogHealth implements HealthIndicator {
    private final Witnessing witnessing;
    private final LogGate gate;
    private final ExecutorService blocking;

    LogHealth(Witnessing witnessing, LogGate gate, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.witnessing = witnessing;
        this.gate = gate;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(blocking, this::result);
    }

    private HealthResult result() {
        return HealthResult.builder("transparency-log", HealthStatus.UP)
                .details(Map.of(
                        "events",
                        gate.state().name(),
                        "witness",
                        witnessing.state().name()))
                .build();
    }
}
