package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authority and the kinds of disposition that it may record. */
@Serdeable
public record Authority(
        String id,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String prefecture,
        @Nullable List<String> records) {}
