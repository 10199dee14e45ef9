package jp.mamori.portal.registry.board;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import jp.mamori.portal.registry.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * How an employer uses the registry, as the authority above it may know: figures only.
 *
 * @param lastSignIn month in Japan, as 2026-11
 */
@Serdeable
public record EmployerUse(
        OrganisationRef employer,
        @Nullable String prefecture,
        @Nullable String municipality,
        boolean enrolled,
        @Nullable String lastSignIn,
        boolean checked,
        List<Month> months) {
    /** The checks of one month in Japan, as 2026-11. */
    @Serdeable
    public record Month(String month, long checks) {}
}
