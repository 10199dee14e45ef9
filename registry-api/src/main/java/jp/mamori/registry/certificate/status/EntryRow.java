package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Comparator;

/** An index of a status list and when its turn comes: list by list, each in the order of its positions. */
@MappedEntity("status_entry")
record EntryRow(@Id int listNo, int idx, int position, String state) {
    private static final Comparator<EntryRow> TURN =
            Comparator.comparingInt(EntryRow::listNo).thenComparingInt(EntryRow::position);

    EntryRow later(EntryRow other) {
        return TURN.compare(this, other) < 0 ? other : this;
    }

    StatusIndex index() {
        return new StatusIndex(listNo, idx);
    }
}
