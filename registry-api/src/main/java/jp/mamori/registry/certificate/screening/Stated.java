package jp.mamori.registry.certificate.screening;

import java.time.LocalDate;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/** A record as a result states it to its audience; {@code ground} is the one code that has a basis. */
public record Stated(
        DispositionId id,
        DispositionKind kind,
        LocalDate decidedOn,
        @Nullable String ground,
        OrganisationRef authority,
        @Nullable LocalDate reinstatedOn) {
    @Override
    public String toString() {
        return "Stated";
    }
}
