package jp.mamori.registry.check;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.certificate.verify.VerificationOutcome;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import org.jspecify.annotations.Nullable;

/** A check, as its row stands; what the certificate showed is sealed under the organisation's key. */
@MappedEntity("check_record")
record CheckRow(
        @Id CheckId id,
        OrganisationId organisation,
        Purpose purpose,
        Occasion occasion,
        VerificationOutcome outcome,
        @Nullable String number,
        byte[] contentCt,
        Instant checkedAt) {
    @Override
    public String toString() {
        return "CheckRow[" + outcome + "]";
    }
}
