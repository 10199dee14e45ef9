package jp.mamori.portal.registry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registry's token for a person who signed in; a secret, so it never shows itself.
 *
 * @param expiresAt when the token ends, unless renewed
 * @param endsAt after which it is not renewed: the person signs in again
 */
@Serdeable
public record SessionGranted(
        String token,
        Instant expiresAt,
        Instant endsAt,
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
