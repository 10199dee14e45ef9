package jp.mamori.registry.platform.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells what still needs a key that makes nothing new any more; each capability answers for the kind it uses. */
public interface KeyNeed {
    KeyKind kind();

    /**
     * What needs the key.
     *
     * @param since when its successor took over, at every node
     */
    Need of(ServiceKey key, Instant since);

    /**
     * What is left.
     *
     * @param things how many things cannot be read or found without it; with any, it is not retired
     * @param until when the last that it signed expires; null where that is never
     */
    record Need(long things, @Nullable Instant until) {}
}
