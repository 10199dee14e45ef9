package jp.mamori.registry.platform.crypto.vault;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The epoch keys there are, for whoever keeps watch over keys. */
@Singleton
public class EpochList {
    private final EpochKeys keys;
    private final EpochRows rows;

    EpochList(EpochKeys keys, EpochRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /**
     * An epoch key that is not destroyed.
     *
     * @param state ACTIVE, or RETIRED once the last data key has left it
     */
    public record Epoch(String alias, String state, Instant since) {}

    /** Oldest first; one that no night has noted yet is absent. */
    public List<Epoch> alive() {
        var current = keys.current();
        return rows.alive().stream()
                .map(epoch -> epoch.retiredAt() == null || epoch.alias().equals(current)
                        ? new Epoch(epoch.alias(), "ACTIVE", epoch.createdAt())
                        : new Epoch(epoch.alias(), "RETIRED", epoch.retiredAt()))
                .toList();
    }
}
