package jp.mamori.registry.organisation.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A row of {@code prefecture}: a prefecture with its names. */
@Serdeable
@MappedEntity("prefecture")
@Schema(name = "Prefecture", description = "A prefecture (JIS X 0401)")
public record PrefectureEntry(
        @Id @Schema(example = "13") String code,
        @Schema(example = "東京都") String nameJa,
        @Schema(example = "トウキョウト") String nameKana,
        @Schema(example = "Tokyo") String nameEn) {}
