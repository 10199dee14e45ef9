package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** What a licence administrator has to do because of a dismissal, also another authority's. */
@Serdeable
public record LicenceTask(
        String id,
        String kind,
        Dismissal dismissal,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String disposition) {

    @Serdeable
    public record Dismissal(
            String id,
            @Nullable String caseNumber,
            @Nullable OrganisationRef authority,
            @Nullable LocalDate decidedOn) {}
}
