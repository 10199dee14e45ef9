package jp.mamori.registry.disposition.retention;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.people.Officers;

/** Shows officers the retention reports of their own authority; nothing in them is personal. */
@Singleton
class ReadRetention {
    private final ReportRows rows;
    private final Officers officers;

    ReadRetention(ReportRows rows, Officers officers) {
        this.rows = rows;
        this.officers = officers;
    }

    /** A report with what it lists, and whether the reader made it. */
    record Report(ReportRow row, List<ItemRow> items, boolean mine) {}

    @Transactional
    List<ReportRow> list(Caller caller) {
        return rows.of(officers.acting(caller).organisation());
    }

    /** Empty for an absent report and for another authority's. */
    @Transactional
    Optional<Report> read(Caller caller, ReportId id) {
        var officer = officers.acting(caller);
        return rows.find(id, officer.organisation())
                .map(row -> new Report(row, rows.items(id), row.proposedBy().equals(officer.naturalPerson())));
    }

    @Transactional
    List<CountRow> expunged() {
        return rows.expunged();
    }
}
