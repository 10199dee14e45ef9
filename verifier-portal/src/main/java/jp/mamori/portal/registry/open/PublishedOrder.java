package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public may see of an order against a sitter or an unlicensed facility. */
@Serdeable
public record PublishedOrder(
        @Nullable String kind,
        @Nullable String prefecture,
        @Nullable String authority,
        @Nullable String operatorName,
        @Nullable String facility,
        @Nullable List<String> formerFacilities,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
