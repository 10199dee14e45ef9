package jp.mamori.registry.certificate.status;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Gives out status indexes and makes them invalid, inside the caller's transaction. */
@Singleton
public class StatusIndexes {
    private final StatusRows lists;

    StatusIndexes(StatusRows lists) {
        this.lists = lists;
    }

    /** The next indexes in the random order of their list, at the same cost however many are free or given out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StatusIndex> take(int count) {
        var free = lists.nextFree(count);
        if (free.size() < count) {
            throw new NoFreeIndex();
        }
        free.stream()
                .collect(groupingBy(StatusIndex::listNo, TreeMap::new, mapping(StatusIndex::idx, toList())))
                .forEach(this::take);
        return free;
    }

    private void take(int list, List<Integer> indexes) {
        if (lists.take(list, indexes) != indexes.size()) {
            throw new IllegalStateException("a locked status index was taken");
        }
    }

    /** Makes several invalid for ever; each list is signed anew once, within seconds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invalidate(Collection<StatusIndex> indexes) {
        indexes.stream()
                .collect(groupingBy(StatusIndex::listNo, TreeMap::new, mapping(StatusIndex::idx, toList())))
                .forEach((list, some) -> {
                    if (lists.invalidate(list, some) > 0) {
                        lists.changed(list);
                    }
                });
    }

    /** Makes an index invalid for ever; its list is signed anew within seconds. Repeating it changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invalidate(StatusIndex index) {
        invalidate(List.of(index));
    }
}
