package jp.mamori.registry.audit.serving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import jp.mamori.registry.audit.gate.LogGate;
import jp.mamori.registry.audit.witness.Witnessing;

/**
 * What an operator's alarms look at.
 *
 * <p>{@code mamori_log_witness_alarm}: 1 when the log has not been witnessed for 15 minutes, 2 when nothing is issued for that.
 * {@code mamori_log_refuses_events}: 1 while writes are answered 503.
 * It must not ask the database, whose pool is measured by the same registry.
 */
@Singleton
class LogGauges implements MeterBinder {
    private final LogGate gate;
    private final AtomicReference<Witnessing.State> witness = new AtomicReference<>(Witnessing.State.UNWITNESSED);

    LogGauges(LogGate gate) {
        this.gate = gate;
    }

    /** Notes the state and answers the one before. */
    Witnessing.State set(Witnessing.State now) {
        return witness.getAndSet(now);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mamori.log.witness.alarm", () -> alarm(witness.get()))
                .description("1: not witnessed for 15 minutes; 2: nothing is issued because of it")
                .register(registry);
        Gauge.builder("mamori.log.refuses.events", () -> gate.state() == LogGate.State.OPEN ? 0 : 1)
                .description("1: what would be logged is answered 503")
                .register(registry);
    }

    static int alarm(Witnessing.State state) {
        return switch (state) {
            case UNWITNESSED, WITNESSED -> 0;
            case OVERDUE -> 1;
            case ISSUING_STOPPED -> 2;
        };
    }
}
