package jp.mamori.registry.organisation.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** An organisation as the directory shows it. */
@Serdeable
@Schema(name = "Organisation", description = "An organisation as the directory shows it")
record OrganisationView(
        OrganisationId id,
        @Schema(example = "学校法人みらい学園") String name,
        @Schema(example = "ガッコウホウジンミライガクエン") String nameKana,
        @Nullable String nameEn,
        OrganisationKind kind,

        @Nullable @Schema(example = "13", description = "JIS X 0401")
        String prefecture,

        @Nullable @Schema(example = "千代田区") String municipality,

        @Nullable @Schema(description = "Organisation whose unit this is")
        OrganisationRef parent) {
    static OrganisationView of(Organisation organisation, @Nullable OrganisationRef parent) {
        return new OrganisationView(
                organisation.id(),
                organisation.name(),
                organisation.nameKana(),
                organisation.nameEn(),
                organisation.kind(),
                organisation.prefecture(),
                organisation.municipality(),
                parent);
    }
}
