package jp.mamori.registry.disposition.desk;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DeskRows extends GenericRepository<DeskRow, DispositionId> {
    @Query("""
            SELECT d.id, d.kind, d.authority, d.state, d.version, d.arises_from, d.updated_at, d.open_step,
                   s.id AS shown_step, s.content_ct
            FROM disposition d
            JOIN disposition_step s ON s.id = COALESCE(d.in_force_step, d.open_step)
            WHERE d.id = :id AND d.authority = :authority AND d.state NOT IN ('EXPUNGING', 'EXPUNGED')
            """)
    Optional<DeskRow> find(DispositionId id, OrganisationId authority);

    /**
     * Dispositions of an authority in those states, newest first, before a position.
     *
     * @param openState state of the open step, {@code ""} for any or none
     * @param notBy whose own proposals are left out; the zero UUID leaves nobody's out
     */
    @Query("""
            SELECT d.id, d.kind, d.authority, d.state, d.version, d.arises_from, d.updated_at, d.open_step,
                   s.id AS shown_step, s.content_ct
            FROM disposition d
            JOIN disposition_step s ON s.id = COALESCE(d.in_force_step, d.open_step)
            LEFT JOIN disposition_step o ON o.id = d.open_step
            WHERE d.authority = :authority
              AND d.state IN (:states)
              AND d.id < :before
              AND (:openState = '' OR o.state = :openState)
              AND (o.proposed_by IS NULL OR o.proposed_by <> :notBy)
              AND NOT EXISTS (
                SELECT 1 FROM disposition_step_drafter e WHERE e.step = d.open_step AND e.natural_person = :notBy)
            ORDER BY d.id DESC
            LIMIT :rows
            """)
    List<DeskRow> list(
            OrganisationId authority,
            @Expandable List<String> states,
            @BinaryUuid UUID before,
            String openState,
            @BinaryUuid UUID notBy,
            int rows);

    /** How often that person drafted the step before another took it over: once or never. */
    @Query("SELECT COUNT(*) FROM disposition_step_drafter WHERE step = :step AND natural_person = :person")
    long drafted(@BinaryUuid UUID step, @BinaryUuid UUID person);

    @Query("""
            SELECT id, disposition, kind, state, proposed_by, content_ct, reason_ct, created_at, submitted_at, decided_at
            FROM disposition_step
            WHERE disposition = :disposition
            ORDER BY created_at, id
            """)
    List<DeskStepRow> steps(@BinaryUuid UUID disposition);

    @Query("""
            SELECT id, disposition, kind, state, proposed_by, content_ct, reason_ct, created_at, submitted_at, decided_at
            FROM disposition_step
            WHERE id IN (:ids)
            """)
    List<DeskStepRow> stepsIn(@Expandable @BinaryUuid List<UUID> ids);
}
