package jp.mamori.registry.certificate.inspect;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.certificate.inspect.Deviation.Fault;

/** What must hold between certificates: nothing is used twice and nothing is lost. */
@Singleton
class WholeRules {
    private final InspectionRows rows;

    WholeRules(InspectionRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    List<Deviation> check() {
        var found = new ArrayList<Deviation>();
        add(found, Fault.NUMBER_USED_TWICE, rows.numbersUsedTwice());
        add(found, Fault.INDEX_USED_TWICE, rows.indexesUsedTwice());
        add(found, Fault.WITHOUT_INTENT, rows.withoutIntent());
        add(found, Fault.TWO_CURRENT, rows.twoCurrent());
        add(found, Fault.INDEX_LOST, rows.indexesLost());
        return found;
    }

    private static void add(List<Deviation> found, Fault fault, List<String> places) {
        places.forEach(where -> found.add(Deviation.of(where, fault)));
    }
}
