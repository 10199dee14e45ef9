package jp.mamori.registry.organisation.requestcode;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A code that fills in a request.
 *
 * <p>8 characters of {@value #ALPHABET} without those that look alike, 40 random bits.
 */
@MappedEntity("request_code")
public record RequestCode(
        @Id String code,
        OrganisationId organisation,
        @Nullable OrganisationId unit,
        Purpose purpose,
        Occasion occasion,
        Instant expiresAt) {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;

    /** To whom the certificate is made out: the unit where one is named, else the organisation. */
    public OrganisationId employer() {
        return unit == null ? organisation : unit;
    }
}
