package jp.mamori.registry.certificate.status;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import jp.mamori.certificate.status.StatusList;

/** Makes one status list with all its indexes in a random order, in one transaction. */
@Singleton
class NewStatusList {
    static final int SIZE = StatusList.DEFAULT_SIZE;
    static final int DECOYS = SIZE / 50;
    private static final int BATCH = 8_192;

    private final StatusRows lists;
    private final EntryRows entries;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewStatusList(StatusRows lists, EntryRows entries, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.clock = clock;
    }

    /** The last positions are the decoys: invalid from the start and never given out. */
    @Transactional
    void make(int number) {
        lists.insert(number, clock.instant());
        var order = shuffled();
        var batch = new ArrayList<EntryRow>(BATCH);
        for (var position = 0; position < SIZE; position++) {
            var state = position < SIZE - DECOYS ? "FREE" : "DECOY";
            batch.add(new EntryRow(number, order[position], position, state));
            if (batch.size() == BATCH) {
                entries.insertAll(batch);
                batch.clear();
            }
        }
    }

    private int[] shuffled() {
        var order = new int[SIZE];
        for (var i = 0; i < SIZE; i++) {
            var j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
