package jp.mamori.registry.audit.serving;

import jakarta.inject.Singleton;
import jp.mamori.registry.audit.witness.Witnessing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks with every checkpoint whether somebody watches; a change for the worse is an error in the log of this node. */
@Singleton
class LogAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(LogAlarm.class);

    private final Witnessing witnessing;
    private final LogGauges gauges;

    LogAlarm(Witnessing witnessing, LogGauges gauges) {
        this.witnessing = witnessing;
        this.gauges = gauges;
    }

    void look() {
        var now = witnessing.state();
        if (gauges.set(now) != now && LogGauges.alarm(now) > 0) {
            LOG.error("the transparency log is not witnessed: {}", now);
        }
    }
}
