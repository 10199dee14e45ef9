package jp.mamori.registry.audit.fsck;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKey;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;

/**
 * Opens private parts, to see that each stands in its own row and is what was committed to.
 *
 * <p>What belongs to a file whose key was destroyed cannot be opened and is passed over; its leaf still proves.
 */
final class Contents {
    private final FileKeys fileKeys;
    private Map<FileId, FileKey> keys = Map.of();

    Contents(FileKeys fileKeys) {
        this.fileKeys = fileKeys;
    }

    /** Fetches the keys of a page at once. */
    void prepare(List<LeafRow> rows) {
        keys = fileKeys.openAll(
                rows.stream().map(row -> new FileId(row.owner())).collect(Collectors.toSet()));
    }

    boolean opens(LeafRow row) {
        var key = keys.get(new FileId(row.owner()));
        if (key == null) {
            return true;
        }
        var event = row.event().orElseThrow();
        try {
            var opening = key.unseal(row.privateCt(), Place.of("audit_outbox", "private_ct", event.id()));
            return Hash.sha256(opening).equals(event.commitment());
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
