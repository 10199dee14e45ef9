package jp.mamori.registry.organisation.directory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.util.List;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Lists who records dispositions, with what each may record. */
@Singleton
class Authorities {
    private final Organisations organisations;
    private final Reference reference;

    Authorities(Organisations organisations, Reference reference) {
        this.organisations = organisations;
        this.reference = reference;
    }

    @Transactional
    List<Authority> all() {
        var rights = reference.recordingRights();
        return organisations.authorities().stream()
                .map(found -> new Authority(
                        found.id(),
                        found.name(),
                        found.nameEn(),
                        found.kind(),
                        found.prefecture(),
                        rights.getOrDefault(found.kind(), List.of())))
                .toList();
    }

    /** An authority and the kinds of disposition it may record. */
    @Serdeable
    @Schema(name = "Authority")
    record Authority(
            OrganisationId id,
            @Schema(example = "東京都教育委員会") String name,

            @Nullable @Schema(example = "Tokyo Metropolitan Board of Education")
            String nameEn,

            OrganisationKind kind,
            @Nullable @Schema(example = "13") String prefecture,

            @Schema(description = "Codes of the disposition kinds it may record")
            List<String> records) {}
}
