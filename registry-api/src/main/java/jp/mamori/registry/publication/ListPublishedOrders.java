package jp.mamori.registry.publication;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.http.Slice;
import jp.mamori.registry.platform.text.SearchForm;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Lists the orders that are public today, newest first. */
@Singleton
class ListPublishedOrders {
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.of(1000, 1, 1);
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final PublishedOrderRows rows;
    private final Directory directory;
    private final Clock clock;

    ListPublishedOrders(PublishedOrderRows rows, Directory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What narrows the list; null narrows nothing.
     *
     * @param operator part of the operator's name, in any writing
     * @param facility part of a present or earlier name of the facility, in any writing
     * @param orderedFrom first day of the order
     * @param orderedUntil last day of the order
     */
    record Wanted(
            @Nullable Prefecture prefecture,
            @Nullable String operator,
            @Nullable String facility,
            @Nullable LocalDate orderedFrom,
            @Nullable LocalDate orderedUntil) {
        @Override
        public String toString() {
            return "Wanted[redacted]";
        }
    }

    /** Orders, one more than the page holds, and who ordered them. */
    record Found(List<PublishedOrderRow> orders, Map<OrganisationId, OrganisationRef> authorities) {}

    @Transactional
    Found list(Wanted wanted, Slice slice) {
        var before = slice.after() == null ? new String[0] : slice.after().split(" ", 2);
        boolean first = before.length == 0;
        var orders = rows.on(
                Tokyo.today(clock),
                wanted.prefecture() == null ? "" : wanted.prefecture().code(),
                wanted.operator() == null ? "" : SearchForm.of(wanted.operator()),
                wanted.facility() == null ? "" : SearchForm.of(wanted.facility()),
                wanted.orderedFrom() == null ? BEFORE_ALL_DAYS : wanted.orderedFrom(),
                wanted.orderedUntil() == null ? AFTER_ALL_DAYS : wanted.orderedUntil(),
                first ? AFTER_ALL_DAYS : LocalDate.parse(before[0]),
                first ? AFTER_ALL : UUID.fromString(before[1]),
                slice.rows());
        return new Found(
                orders,
                directory.refs(orders.stream().map(PublishedOrderRow::authority).toList()));
    }

    static String position(PublishedOrderRow row) {
        return row.orderedOn() + " " + row.disposition().value();
    }
}
