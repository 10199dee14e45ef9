package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** What the public may see of an order against a sitter or an unlicensed facility. */
@Serdeable
public record PublishedOrder(
        @Nullable String kind,
        @Nullable String facility,
        @Nullable List<String> formerFacilities,
        @Nullable String operatorName,
        @Nullable String prefecture,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable OrganisationRef authority,
        @Nullable LocalDate publishedUntil) {

    /** Earlier names of the facility, which an operator may have left behind. */
    public List<String> former() {
        return formerFacilities == null ? List.of() : formerFacilities;
    }

    /** What narrows the list; empty or null narrows nothing. */
    public record Wanted(
            String prefecture,
            String operator,
            String facility,
            @Nullable LocalDate orderedFrom,
            @Nullable LocalDate orderedUntil) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }
}
