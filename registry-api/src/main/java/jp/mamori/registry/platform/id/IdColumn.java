package jp.mamori.registry.platform.id;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores an {@link Id} as {@code BINARY(16)}. */
@Singleton
public class IdColumn implements AttributeConverter<Id, byte[]> {
    @Override
    public byte @Nullable [] convertToPersistedValue(@Nullable Id id, ConversionContext context) {
        return id == null ? null : Uuids.bytes(id.value());
    }

    @Override
    public @Nullable Id convertToEntityValue(byte @Nullable [] column, ConversionContext context) {
        if (column == null) {
            return null;
        }
        var type = ((ArgumentConversionContext<?>) context).getArgument().getType();
        return IdType.of(type.asSubclass(Id.class)).make(Uuids.fromBytes(column));
    }
}
