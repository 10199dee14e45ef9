package jp.mamori.registry.platform.crypto;

import java.util.UUID;
import jp.mamori.registry.platform.id.Id;
import jp.mamori.registry.platform.id.IdPrefix;

/**
 * The file that owns a data key; equals the id of the disposition, request, applicant, organisation or natural person.
 *
 * <p>Never shown outside.
 */
@IdPrefix("fil")
public record FileId(UUID value) implements Id {
    public static FileId of(Id owner) {
        return new FileId(owner.value());
    }
}
