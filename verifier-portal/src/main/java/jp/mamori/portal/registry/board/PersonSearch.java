package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.portal.registry.OrganisationRef;
import jp.mamori.portal.registry.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a search for a person answered: POSSIBLE_MATCH, NO_MATCHING_RECORD, or INCOMPLETE, where too little was stated to
 * say that there is none.
 */
@Serdeable
public record PersonSearch(
        String outcome,
        @Nullable List<String> missing,
        Map<String, Instant> registers,
        Instant asOf,
        @Nullable List<Found> candidates) {

    /** Whom to search for, and for what. */
    @Serdeable
    public record Sought(
            String purpose,
            PersonName name,
            List<PersonName> formerNames,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            Content.@Nullable Domicile domicile,
            List<String> licenceNumbers) {
        @Override
        public String toString() {
            return "Sought[" + purpose + "]";
        }
    }

    /** A record that may be the person's. */
    @Serdeable
    public record Found(
            String disposition,
            String strength,
            String kind,
            LocalDate decidedOn,
            @Nullable String ground,
            OrganisationRef authority,
            Review.Explanation explanation) {
        @Override
        public String toString() {
            return "Found[" + strength + "]";
        }
    }

    public List<Found> found() {
        return candidates == null ? List.of() : candidates;
    }

    @Override
    public String toString() {
        return "PersonSearch[" + outcome + "]";
    }
}
