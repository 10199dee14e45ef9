package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** An employer of the directory. */
@Serdeable
public record Employer(
        String id,
        String name,
        @Nullable String nameKana,
        String kind,
        @Nullable String prefecture,
        @Nullable String municipality,
        @Nullable OrganisationRef parent) {}
