package jp.mamori.registry.check.supervision;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * An employer under an authority.
 *
 * @param checked 1 where it or a unit of it made a check within the period, else 0
 */
@MappedEntity("organisation")
record EmployerRow(
        @Id OrganisationId id,
        OrganisationKind kind,
        String name,
        String nameKana,
        @Nullable String prefecture,
        @Nullable String municipality,
        int checked) {
    OrganisationRef ref() {
        return new OrganisationRef(id, name, kind);
    }
}
