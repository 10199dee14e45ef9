package jp.mamori.registry.audit.fsck;

import java.util.HashMap;
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
    private static final int MOST_KEPT = 50_000;

    private final FileKeys fileKeys;
    private final Map<FileId, FileKey> keys = new HashMap<>();

    Contents(FileKeys fileKeys) {
        this.fileKeys = fileKeys;
    }

    /** Fetches the keys that a page needs and that no page before it needed, at once. */
    void prepare(List<LeafRow> rows) {
        if (keys.size() > MOST_KEPT) {
            keys.clear();
        }
        keys.putAll(fileKeys.openAll(rows.stream()
                .map(row -> new FileId(row.owner()))
                .filter(file -> !keys.containsKey(file))
                .collect(Collectors.toSet())));
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
