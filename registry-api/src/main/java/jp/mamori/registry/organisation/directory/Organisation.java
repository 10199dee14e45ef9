package jp.mamori.registry.organisation.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * An authority, an employer or a unit of one, as the public may know it.
 *
 * @param prefecture JIS X 0401 code
 * @param authorityCode such as BOE-13, of those who record dispositions
 */
@MappedEntity("organisation")
public record Organisation(
        @Id OrganisationId id,
        OrganisationKind kind,
        String name,
        String nameKana,
        @Nullable String nameEn,
        @Nullable String prefecture,
        @Nullable String municipality,
        @Nullable OrganisationId parent,
        @Nullable String authorityCode) {
    public OrganisationRef ref() {
        return new OrganisationRef(id, name, kind);
    }
}
