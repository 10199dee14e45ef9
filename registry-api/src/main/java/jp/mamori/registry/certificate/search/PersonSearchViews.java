package jp.mamori.registry.certificate.search;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.screening.Explanation;
import jp.mamori.registry.person.screening.Strength;
import org.jspecify.annotations.Nullable;

/** What an officer is answered. */
final class PersonSearchViews {
    private PersonSearchViews() {}

    /** The answer to one search. */
    @Serdeable
    @Schema(name = "PersonSearch", description = "Records that may be the person's; only people confirm that they are")
    record Answer(
            @Schema(
                    description =
                            "POSSIBLE_MATCH, NO_MATCHING_RECORD, or INCOMPLETE: too little to say that there is none")
            String outcome,

            @Schema(description = "What is missing before NO_MATCHING_RECORD could be said")
            Set<Missing> missing,

            @Schema(description = "The registers searched, each with the instant of its newest entry")
            Map<String, Instant> registers,

            Instant asOf,
            List<Found> candidates) {
        @Override
        public String toString() {
            return "Answer[" + outcome + "]";
        }
    }

    /** One record that may be the person's. */
    @Serdeable
    @Schema(name = "PersonSearchCandidate")
    record Found(
            DispositionId disposition,
            Strength strength,
            DispositionKind kind,
            LocalDate decidedOn,
            @Nullable String ground,
            OrganisationRef authority,
            Explanation explanation) {
        static Found of(SearchPersons.Found found) {
            var record = found.record();
            return new Found(
                    found.disposition(),
                    found.candidate().strength(),
                    record.kind(),
                    record.decidedOn(),
                    found.ground().orElse(null),
                    record.authority(),
                    found.candidate().explanation());
        }

        @Override
        public String toString() {
            return "Found[" + strength + "]";
        }
    }
}
