package jp.mamori.registry.disposition;

import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/** Identifies a disposition; outside {@code dsp_…}. */
@IdPrefix("dsp")
public record DispositionId(UUID value) implements Id {
    /** The file whose key seals everything personal of this disposition. */
    public FileId file() {
        return FileId.of(this);
    }

    public static DispositionId of(FileId file) {
        return new DispositionId(file.value());
    }
}
