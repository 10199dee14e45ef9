package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.StepKind;
import jp.mamori.registry.disposition.StepState;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StepRows extends GenericRepository<StoredStep, UUID> {
    @Query("""
            SELECT id, disposition, kind, state, proposed_by, content_ct, reason_ct
            FROM disposition_step
            WHERE id = :id
            """)
    Optional<StoredStep> find(@BinaryUuid UUID id);

    @Query("""
            INSERT INTO disposition_step (id, disposition, kind, state, proposed_by, decided_by, content_ct, reason_ct,
                                          created_at, submitted_at, decided_at)
            VALUES (:id, :disposition, :kind, :state, :proposedBy, NULL, :contentCt, :reasonCt,
                    :at, :submittedAt, NULL)
            """)
    void insert(
            @BinaryUuid UUID id,
            DispositionId disposition,
            StepKind kind,
            StepState state,
            @BinaryUuid UUID proposedBy,
            @jakarta.annotation.Nullable byte @Nullable [] contentCt,
            @jakarta.annotation.Nullable byte @Nullable [] reasonCt,
            Instant at,
            @Nullable Instant submittedAt);

    @Query("""
            UPDATE disposition_step
            SET content_ct = :contentCt
            WHERE id = :id AND proposed_by = :proposer AND state IN ('DRAFT', 'RETURNED')
            """)
    int edit(@BinaryUuid UUID id, byte[] contentCt, @BinaryUuid UUID proposer);

    @Query("""
            UPDATE disposition_step
            SET state = 'SUBMITTED', decided_by = NULL, decided_at = NULL, submitted_at = :at
            WHERE id = :id AND proposed_by = :proposer AND state IN ('DRAFT', 'RETURNED')
            """)
    int submit(@BinaryUuid UUID id, @BinaryUuid UUID proposer, Instant at);

    /** The four eyes again, in SQL: the proposer's own decision changes no row. */
    @Query("""
            UPDATE disposition_step
            SET state = 'APPROVED', decided_by = :decider, decided_at = :at
            WHERE id = :id AND state = 'SUBMITTED' AND proposed_by <> :decider
              AND NOT EXISTS (
                SELECT 1 FROM disposition_step_drafter d WHERE d.step = :id AND d.natural_person = :decider)
            """)
    int approve(@BinaryUuid UUID id, @BinaryUuid UUID decider, Instant at);

    @Query("""
            UPDATE disposition_step
            SET state = 'RETURNED', decided_by = :decider, decided_at = :at, reason_ct = :reasonCt
            WHERE id = :id AND state = 'SUBMITTED' AND proposed_by <> :decider
              AND NOT EXISTS (
                SELECT 1 FROM disposition_step_drafter d WHERE d.step = :id AND d.natural_person = :decider)
            """)
    int giveBack(@BinaryUuid UUID id, @BinaryUuid UUID decider, byte[] reasonCt, Instant at);

    @Query("""
            UPDATE disposition_step
            SET state = 'DRAFT', submitted_at = NULL
            WHERE id = :id AND proposed_by = :proposer AND state = 'SUBMITTED'
            """)
    int takeBack(@BinaryUuid UUID id, @BinaryUuid UUID proposer);

    @Query("""
            UPDATE disposition_step
            SET state = 'WITHDRAWN', decided_by = NULL, decided_at = :at
            WHERE id = :id AND state IN ('DRAFT', 'SUBMITTED', 'RETURNED')
            """)
    int withdraw(@BinaryUuid UUID id, Instant at);

    @Query("SELECT natural_person FROM disposition_step_drafter WHERE step = :step")
    List<EarlierDrafterRow> earlierDrafters(@BinaryUuid UUID step);

    /** Somebody who drafts the same step a second time stays known as an earlier drafter. */
    @Query("""
            INSERT INTO disposition_step_drafter (step, natural_person, taken_over_at)
            VALUES (:step, :earlier, :at)
            ON DUPLICATE KEY UPDATE taken_over_at = :at
            """)
    void keepDrafter(@BinaryUuid UUID step, @BinaryUuid UUID earlier, Instant at);

    @Query("""
            UPDATE disposition_step
            SET proposed_by = :drafter, state = 'DRAFT', decided_by = NULL, decided_at = NULL, submitted_at = NULL,
                reason_ct = :reasonCt
            WHERE id = :id AND proposed_by = :earlier AND state IN ('DRAFT', 'RETURNED')
            """)
    int takeOver(@BinaryUuid UUID id, @BinaryUuid UUID earlier, @BinaryUuid UUID drafter, byte[] reasonCt);

    @Query("UPDATE disposition_step SET content_ct = NULL, reason_ct = NULL WHERE disposition = :disposition")
    int empty(DispositionId disposition);
}
