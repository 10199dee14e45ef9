package jp.mamori.registry.platform.id;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds path variables to typed identifiers. */
@Singleton
class IdConverter implements TypeConverter<CharSequence, Id> {
    private final PublicIds publicIds;

    IdConverter(PublicIds publicIds) {
        this.publicIds = publicIds;
    }

    @Override
    public Optional<Id> convert(CharSequence text, Class<Id> type, ConversionContext context) {
        Optional<Id> id = publicIds.parse(type, text.toString());
        if (id.isEmpty()) {
            context.reject(text, new MalformedId());
        }
        return id;
    }
}
