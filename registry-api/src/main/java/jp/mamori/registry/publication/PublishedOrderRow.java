package jp.mamori.registry.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A row of {@code published_order}. */
@MappedEntity("published_order")
record PublishedOrderRow(
        @Id DispositionId disposition,
        DispositionKind kind,
        OrganisationId authority,
        String prefecture,
        String facility,
        String formerFacilities,
        String operatorName,
        LocalDate orderedOn,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        LocalDate publishFrom,
        @Nullable LocalDate publishUntil) {
    /** Earlier names of the facility. */
    List<String> former() {
        return formerFacilities.lines().toList();
    }

    @Override
    public String toString() {
        return "PublishedOrderRow[" + kind + "]";
    }
}
