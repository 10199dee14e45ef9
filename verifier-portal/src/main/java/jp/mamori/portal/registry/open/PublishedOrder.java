package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** What the public may see of an order against a sitter or an unlicensed facility. */
@Serdeable
public record PublishedOrder(
        @Nullable String kind,
        @Nullable String facility,
        @Nullable String operatorName,
        @Nullable String prefecture,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable OrganisationRef authority,
        @Nullable LocalDate publishedUntil) {}
