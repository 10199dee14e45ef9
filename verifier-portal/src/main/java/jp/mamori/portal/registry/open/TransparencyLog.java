package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log of every touch of personal data, as the public sees it.
 *
 * @param key verifier key (C2SP signed-note)
 * @param size number of events that the newest checkpoint covers
 * @param signedAt when that was signed; null before the first one
 * @param witness a code: whether somebody else watches
 * @param witnessKey the witness's verifier key (C2SP tlog-cosignature); null without one
 */
@Serdeable
public record TransparencyLog(
        String origin,
        String key,
        long size,
        @Nullable Instant signedAt,
        String witness,
        @Nullable String witnessKey) {}
