package jp.mamori.registry.disposition.register;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jp.mamori.registry.disposition.DispositionKind;

/** Tells how new the newest entry of each register is, as certificates state it. */
@Singleton
public class Registers {
    private final RecordRows rows;

    Registers(RecordRows rows) {
        this.rows = rows;
    }

    /** Every register by code; {@link Instant#EPOCH} for one in which nothing was ever entered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Instant> newest() {
        var newest = new TreeMap<String, Instant>();
        for (var kind : DispositionKind.values()) {
            newest.put(kind.register(), Instant.EPOCH);
        }
        rows.newest()
                .forEach(row -> newest.merge(
                        row.kind().register(), row.enteredAt(), (one, other) -> one.isAfter(other) ? one : other));
        return newest;
    }
}
