package jp.mamori.registry.disposition.content;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.disposition.OrderTerms;
import jp.mamori.registry.disposition.body.OrderJson;
import org.jspecify.annotations.Nullable;

/** Reads an order's terms. */
final class ReadOrder {
    private ReadOrder() {}

    static @Nullable OrderTerms read(@Nullable OrderJson json, Part at) {
        if (json == null) {
            return null;
        }
        var from = at.day(json.from(), "from");
        var until = at.dayIfAny(json.until(), "until");
        var operator = at.line(json.operatorName(), "operatorName", OrderTerms.LONGEST_NAME);
        var manager = at.lineIfAny(json.managerName(), "managerName", OrderTerms.LONGEST_NAME);
        var facility = at.line(json.facility(), "facility", OrderTerms.LONGEST_NAME);
        var formerFacilities = formerFacilities(json.formerFacilities(), at.in("formerFacilities"));
        var address = at.line(json.address(), "address", OrderTerms.LONGEST_NAME);
        var hearingOn = at.dayIfAny(json.hearingOn(), "hearingOn");
        var publishFrom = at.dayIfAny(json.publishFrom(), "publishFrom");
        var publishUntil = at.dayIfAny(json.publishUntil(), "publishUntil");
        var basis = at.line(json.basis(), "basis", OrderTerms.LONGEST_BASIS);
        if (from == null || operator == null || facility == null || address == null || basis == null) {
            return null;
        }
        return new OrderTerms(
                from,
                until,
                Boolean.TRUE.equals(json.urgent()),
                operator,
                manager,
                facility,
                formerFacilities,
                address,
                hearingOn,
                publishFrom,
                publishUntil,
                basis);
    }

    private static List<String> formerFacilities(@Nullable List<String> json, Part at) {
        var names = new ArrayList<String>();
        if (json == null) {
            return names;
        }
        if (json.size() > OrderTerms.MOST_FORMER_FACILITIES) {
            at.violations().add(at.pointer(), "too-many");
            return names;
        }
        for (int i = 0; i < json.size(); i++) {
            var name = at.line(json.get(i), Integer.toString(i), OrderTerms.LONGEST_NAME);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
