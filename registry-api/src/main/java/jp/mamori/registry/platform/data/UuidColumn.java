package jp.mamori.registry.platform.data;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.UUID;
import jp.mamori.registry.platform.id.Uuids;
import org.jspecify.annotations.Nullable;

/** Stores a UUID as {@code BINARY(16)}. */
@Singleton
public class UuidColumn implements AttributeConverter<UUID, byte[]> {
    @Override
    public byte @Nullable [] convertToPersistedValue(@Nullable UUID uuid, ConversionContext context) {
        return uuid == null ? null : Uuids.bytes(uuid);
    }

    @Override
    public @Nullable UUID convertToEntityValue(byte @Nullable [] column, ConversionContext context) {
        return column == null ? null : Uuids.fromBytes(column);
    }
}
