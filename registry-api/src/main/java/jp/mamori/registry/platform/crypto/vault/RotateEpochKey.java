package jp.mamori.registry.platform.crypto.vault;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every night: makes a new epoch key, wraps every data key under it and the active key-encryption key, and destroys the epoch keys whose time is over.
 *
 * <p>An epoch key's time is over fourteen days after the last data key left it: no backup of the vault that is still
 * kept needs it then.
 * Each step may be repeated, so a node that dies leaves nothing but work for the next run.
 */
@Singleton
class RotateEpochKey implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(RotateEpochKey.class);
    private static final Duration BACKUPS_KEPT = Duration.ofDays(14);
    private static final Duration NIGHT = Duration.ofHours(24);

    /** A little less than a day: the run of the next night finds the key old enough. */
    private static final Duration LEAST_AGE = Duration.ofHours(20);

    private static final int BATCH = 500;

    private final EpochKeys keys;
    private final EpochRows rows;
    private final VaultRows vault;
    private final KeyWrap wrap;
    private final Clock clock;

    RotateEpochKey(EpochKeys keys, EpochRows rows, VaultRows vault, KeyWrap wrap, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.vault = vault;
        this.wrap = wrap;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rotate-epoch-key";
    }

    @Override
    public Duration every() {
        return NIGHT;
    }

    @Override
    public void run() {
        keys.aliases().forEach(alias -> rows.known(alias, clock.instant()));
        var current = newKeyWhereDue();
        var left = rewrap(current);
        for (var epoch : rows.alive()) {
            if (!epoch.alias().equals(current)) {
                end(epoch, left.contains(epoch.alias()));
            }
        }
        LOG.info("all data keys are wrapped under {}", current);
    }

    private String newKeyWhereDue() {
        var current = keys.current();
        var due = rows.alive().stream()
                .filter(epoch -> epoch.alias().equals(current))
                .anyMatch(epoch -> !epoch.createdAt().plus(LEAST_AGE).isAfter(clock.instant()));
        if (!due) {
            return current;
        }
        var next = "epoch-" + (rows.newest() + 1);
        keys.add(next);
        rows.known(next, clock.instant());
        return next;
    }

    /** Tells which epoch keys data keys were wrapped under before. */
    private Set<String> rewrap(String current) {
        var left = new HashSet<String>();
        var kek = wrap.activeKek();
        for (var batch = vault.wrappedBefore(current, kek, BATCH);
                !batch.isEmpty();
                batch = vault.wrappedBefore(current, kek, BATCH)) {
            var anew = new LinkedHashMap<FileId, WrappedKey>();
            batch.forEach((file, wrapped) -> anew.put(file, wrap.rewrap(file, wrapped, current)));
            vault.replace(batch, anew);
            batch.values().forEach(wrapped -> left.add(wrapped.epoch()));
        }
        return left;
    }

    private void end(EpochRows.Epoch epoch, boolean leftNow) {
        var now = clock.instant();
        if (vault.wrappedUnder(epoch.alias()) > 0) {
            rows.retired(epoch.alias(), null);
        } else if (leftNow || epoch.retiredAt() == null) {
            rows.retired(epoch.alias(), now);
        } else if (!epoch.retiredAt().plus(BACKUPS_KEPT).isAfter(now)) {
            keys.destroy(epoch.alias());
            rows.destroyed(epoch.alias(), now);
            LOG.info("{} is destroyed", epoch.alias());
        }
    }
}
