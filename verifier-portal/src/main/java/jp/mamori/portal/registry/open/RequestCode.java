package jp.mamori.portal.registry.open;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A code that an employer hands out: it fills in employer, purpose and occasion of a request. */
@Serdeable
public record RequestCode(
        String code, @Nullable Instant expiresAt, OrganisationRef employer, String purpose, String occasion) {}
