package jp.mamori.registry.disposition.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.job.Job;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Puts dispositions in force that were approved before the day of their effect, on that day in Japan.
 *
 * <p>Each in a transaction of its own; run twice, the second run finds nothing to do.
 */
@Singleton
class BeginEffects implements Job {
    static final String NAME = "begin-effects";

    private static final int BATCH = 100;

    private final Dossiers dossiers;
    private final BeginEffect beginEffect;
    private final Contention contention;
    private final Clock clock;

    BeginEffects(Dossiers dossiers, BeginEffect beginEffect, Contention contention, Clock clock) {
        this.dossiers = dossiers;
        this.beginEffect = beginEffect;
        this.contention = contention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        dossiers.due(Tokyo.today(clock), BATCH)
                .forEach(id -> contention.retrying(() -> {
                    beginEffect.begin(id);
                    return id;
                }));
    }
}
