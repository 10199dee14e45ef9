package jp.mamori.registry.platform.id;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds an {@link Id} to a query's parameter that has no column of that name in the row's type. */
@Singleton
class IdBytes implements TypeConverter<Id, byte[]> {
    @Override
    public Optional<byte[]> convert(Id id, Class<byte[]> type, ConversionContext context) {
        return Optional.of(Uuids.bytes(id.value()));
    }
}
