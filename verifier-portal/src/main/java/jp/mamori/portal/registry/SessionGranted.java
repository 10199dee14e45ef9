package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry's token for a person who signed in; a secret, so it never shows itself. */
@Serdeable
public record SessionGranted(
        String token,
        Instant expiresAt,
        String kind,
        String displayName,
        @Nullable List<Membership> memberships) {

    public List<Membership> roles() {
        return memberships == null ? List.of() : memberships;
    }

    @Override
    public String toString() {
        return "SessionGranted[" + kind + "]";
    }
}
