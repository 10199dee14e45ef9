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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Gives out status indexes and makes them invalid, inside the caller's transaction. */
@Singleton
public class StatusIndexes {
    /** Lists count from 1. */
    private static final EntryRow BEFORE_ALL = new EntryRow(0, 0, 0, "TAKEN");

    private final StatusRows lists;

    /** The last that this node gave out: InnoDB clears away what was free before it later than it is given out. */
    private final AtomicReference<EntryRow> last = new AtomicReference<>(BEFORE_ALL);

    StatusIndexes(StatusRows lists) {
        this.lists = lists;
    }

    /** The next indexes in the random order of their list, at the same cost however many are free or given out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StatusIndex> take(int count) {
        var free = nextFree(count);
        last.accumulateAndGet(free.getLast(), EntryRow::later);
        var taken = free.stream().map(EntryRow::index).toList();
        taken.stream()
                .collect(groupingBy(StatusIndex::listNo, TreeMap::new, mapping(StatusIndex::idx, toList())))
                .forEach(this::take);
        return taken;
    }

    /** Behind the last one; at the end from the start, for those that a transaction gave back. */
    private List<EntryRow> nextFree(int count) {
        return Stream.of(last.get(), BEFORE_ALL)
                .map(after -> lists.nextFree(after.listNo(), after.position(), count))
                .filter(free -> free.size() == count)
                .findFirst()
                .orElseThrow(NoFreeIndex::new);
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
