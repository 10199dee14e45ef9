package jp.mamori.registry.platform.crypto;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Seals serdeable records as JSON for a column. */
@Singleton
public class SealedJson {
    private final ObjectMapper json;

    SealedJson(ObjectMapper json) {
        this.json = json;
    }

    public byte[] seal(FileKey key, Place place, Object content) {
        try {
            return key.seal(json.writeValueAsBytes(content), place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + place.table() + "." + place.column(), e);
        }
    }

    /** Reads back what {@link #seal} wrote at the same place. */
    public <T> T unseal(FileKey key, Place place, byte[] sealed, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(key.unseal(sealed, place), type));
        } catch (IOException e) {
            // The cause may quote the content: it stays out of the log.
            throw new IllegalStateException("cannot read " + place.table() + "." + place.column());
        }
    }
}
