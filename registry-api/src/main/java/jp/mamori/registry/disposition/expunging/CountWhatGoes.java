package jp.mamori.registry.disposition.expunging;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.ExpungingBasis;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.RecordedContent;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;

/** Counts for an officer of the authority what expunging a disposition would destroy. */
@Singleton
public class CountWhatGoes {
    private final HeldRows rows;
    private final Dispositions dispositions;
    private final Officers officers;
    private final AuditLog auditLog;

    CountWhatGoes(HeldRows rows, Dispositions dispositions, Officers officers, AuditLog auditLog) {
        this.rows = rows;
        this.dispositions = dispositions;
        this.officers = officers;
        this.auditLog = auditLog;
    }

    /**
     * What would be destroyed.
     *
     * @param contents versions of the content, corrected ones included
     * @param papers reasons and bases that officers wrote
     * @param keptUntil last day of the retention of forty years
     */
    @Serdeable
    @Schema(name = "WhatExpungingDestroys", description = "What expunging the disposition would destroy, counted")
    public record Count(int contents, int papers, int names, int numbers, LocalDate keptUntil) {}

    /** Empty where nothing was recorded, or it is another authority's. */
    @Transactional
    public Optional<Count> count(Caller caller, DispositionId id) {
        var officer = officers.acting(caller);
        var role = officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER;
        return dispositions
                .head(id)
                .filter(head -> head.authority().equals(officer.organisation())
                        && head.state().isRecorded())
                .flatMap(head -> dispositions.recorded(id))
                .flatMap(recorded -> rows.of(id).map(held -> {
                    auditLog.append(new DispositionEvent.Read(
                            officer.actor(role), id.file(), List.of("names", "numbers", "steps")));
                    return count(recorded, held);
                }));
    }

    private static Count count(RecordedContent recorded, HeldRow held) {
        var content = recorded.content();
        return new Count(
                held.contents(),
                held.papers(),
                content.person().names().size(),
                content.person().licenceNumbers().size(),
                content.decidedOn().plus(ExpungingBasis.RETENTION).minusDays(1));
    }
}
