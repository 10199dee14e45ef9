package jp.mamori.registry.platform.id;

import java.util.UUID;

/**
 * A typed identifier of one kind of thing.
 *
 * <p>Implemented by records with the single component {@code value}, annotated with {@link IdPrefix}.
 * Its text outside the service is made and read by {@link PublicIds} only.
 */
public interface Id {
    UUID value();
}
