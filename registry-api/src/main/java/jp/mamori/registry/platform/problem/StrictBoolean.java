package jp.mamori.registry.platform.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads only JSON's {@code true} and {@code false} as yes and no (RFC 8259, section 3).
 * The framework's own reader takes every text but "true" for no, so that a slip of the client would become a statement.
 */
@Singleton
final class StrictBoolean implements Deserializer<Boolean> {
    @Override
    public Boolean deserialize(Decoder decoder, DecoderContext context, Argument<? super Boolean> type)
            throws IOException {
        if (decoder.decodeArbitrary() instanceof Boolean value) {
            return value;
        }
        throw decoder.createDeserializationException("neither true nor false", null);
    }

    @Override
    public @Nullable Boolean deserializeNullable(
            Decoder decoder, DecoderContext context, Argument<? super Boolean> type) throws IOException {
        return decoder.decodeNull() ? null : deserialize(decoder, context, type);
    }
}
