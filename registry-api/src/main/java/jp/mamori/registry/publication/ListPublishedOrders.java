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
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Lists the orders that are public today, newest first. */
@Singleton
class ListPublishedOrders {
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

    /** Orders, one more than the page holds, and who ordered them. */
    record Found(List<PublishedOrderRow> orders, Map<OrganisationId, OrganisationRef> authorities) {}

    @Transactional
    Found list(@Nullable Prefecture prefecture, Slice slice) {
        var before = slice.after() == null ? new String[0] : slice.after().split(" ", 2);
        boolean first = before.length == 0;
        var orders = rows.on(
                Tokyo.today(clock),
                prefecture == null ? "" : prefecture.code(),
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
