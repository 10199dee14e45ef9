package jp.mamori.registry.platform.id;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.InvalidFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes and reads typed identifiers in JSON as their public text. */
@Singleton
public class IdSerde implements Serde<Id> {
    private final PublicIds publicIds;

    IdSerde(PublicIds publicIds) {
        this.publicIds = publicIds;
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Id> type, Id id)
            throws IOException {
        encoder.encodeString(publicIds.text(id));
    }

    @Override
    public Id deserialize(Decoder decoder, DecoderContext context, Argument<? super Id> type) throws IOException {
        var text = decoder.decodeString();
        var kind = type.getType().asSubclass(Id.class);
        return publicIds
                .parse(kind, text)
                .orElseThrow(() -> new InvalidFormatException("malformed identifier", null, text));
    }
}
