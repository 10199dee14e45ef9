package jp.mamori.registry.disposition.register;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate states of a disposition in force, nothing else of it.
 *
 * @param grounds ground codes such as L10_1_2, G1, SV4, T1
 * @param reinstatedOn day of the re-grant of the licence or registration, null while none is recorded
 */
public record StatedRecord(
        DispositionKind kind,
        LocalDate decidedOn,
        List<String> grounds,
        OrganisationRef authority,
        @Nullable LocalDate reinstatedOn) {}
