package jp.mamori.registry.certificate.status;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives out status indexes and makes them invalid, inside the caller's transaction. */
@Singleton
public class StatusIndexes {
    private final StatusRows lists;

    StatusIndexes(StatusRows lists) {
        this.lists = lists;
    }

    /** The next index in the random order of its list, at the same cost however many are free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatusIndex take() {
        var index = lists.nextFree().orElseThrow(() -> new IllegalStateException("no free status index"));
        if (lists.take(index.listNo(), index.idx()) != 1) {
            throw new IllegalStateException("a locked status index was taken");
        }
        return index;
    }

    /** Makes an index invalid for ever; its list is signed anew within seconds. Repeating it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invalidate(StatusIndex index) {
        if (lists.invalidate(index.listNo(), index.idx()) == 1) {
            lists.changed(index.listNo());
        }
    }
}
