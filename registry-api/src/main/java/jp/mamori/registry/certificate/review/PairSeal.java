package jp.mamori.registry.certificate.review;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import org.jspecify.annotations.Nullable;

/**
 * Seals what concerns two files under the key of the one and again under the key of the other.
 *
 * <p>Whichever key goes first, what was sealed is unreadable: expunging the record and forgetting the request both
 * reach it.
 */
@Singleton
class PairSeal {
    private final FileKeys fileKeys;
    private final ObjectMapper json;

    PairSeal(FileKeys fileKeys, ObjectMapper json) {
        this.fileKeys = fileKeys;
        this.json = json;
    }

    byte[] seal(RequestId request, DispositionId disposition, Place place, Object content) {
        var keys = keys(request, disposition).orElseThrow(() -> new IllegalStateException("a file has no key"));
        try {
            return keys.record().seal(keys.request().seal(json.writeValueAsBytes(content), place), place);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + place.table() + "." + place.column(), e);
        }
    }

    /** Empty when one of the two files is gone. */
    <T> Optional<T> unseal(RequestId request, DispositionId disposition, Place place, byte[] sealed, Class<T> type) {
        return keys(request, disposition)
                .map(keys -> keys.request().unseal(keys.record().unseal(sealed, place), place))
                .flatMap(plain -> Optional.ofNullable(read(plain, place, type)));
    }

    private <T> @Nullable T read(byte[] plain, Place place, Class<T> type) {
        try {
            return json.readValue(plain, type);
        } catch (IOException e) {
            // The cause may quote the content: it stays out of the log.
            throw new IllegalStateException("cannot read " + place.table() + "." + place.column());
        }
    }

    private record Pair(FileKey request, FileKey record) {}

    private Optional<Pair> keys(RequestId request, DispositionId disposition) {
        var ours = FileId.of(request);
        var theirs = FileId.of(disposition);
        Map<FileId, FileKey> keys = fileKeys.openAll(List.of(ours, theirs));
        return keys.get(ours) instanceof FileKey first && keys.get(theirs) instanceof FileKey second
                ? Optional.of(new Pair(first, second))
                : Optional.empty();
    }
}
