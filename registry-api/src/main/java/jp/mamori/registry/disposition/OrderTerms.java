package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order under 児童福祉法 art. 59 says.
 *
 * @param until last day of a suspension; a closure has none
 * @param urgent ordered without hearing the council first
 * @param publishFrom first day of publication, null where it is not published
 */
@Serdeable
public record OrderTerms(
        LocalDate from,
        @Nullable LocalDate until,
        boolean urgent,
        String operatorName,
        @Nullable String managerName,
        String facility,
        List<String> formerFacilities,
        String address,
        @Nullable LocalDate hearingOn,
        @Nullable LocalDate publishFrom,
        @Nullable LocalDate publishUntil,
        String basis) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_BASIS = 500;
    public static final int MOST_FORMER_FACILITIES = 20;

    public OrderTerms {
        formerFacilities = List.copyOf(formerFacilities);
    }

    @Override
    public String toString() {
        return "OrderTerms[redacted]";
    }
}
