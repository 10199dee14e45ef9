package jp.mamori.registry.disposition.licencetask;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LicenceTaskRows extends GenericRepository<LicenceTaskRow, UUID> {
    @Query("""
            SELECT id, dismissal, kind, disposition, due_on
            FROM licence_task
            WHERE administrator = :administrator AND done_at IS NULL
            ORDER BY due_on, id
            LIMIT 500
            """)
    List<LicenceTaskRow> open(@BinaryUuid UUID administrator);

    @Query("SELECT COUNT(*) FROM licence_task WHERE dismissal = :dismissal AND administrator = :administrator")
    long count(DispositionId dismissal, @BinaryUuid UUID administrator);

    @Query("SELECT DISTINCT administrator FROM licence_task WHERE dismissal = :dismissal")
    List<AdministratorRow> administrators(DispositionId dismissal);

    /** Licence actions on that dismissal that were approved and are not annulled. */
    @Query("""
            SELECT id, authority, state
            FROM disposition
            WHERE arises_from = :dismissal AND state IN ('AWAITING_EFFECT', 'IN_FORCE', 'STAYED')
            ORDER BY id
            """)
    List<LapseRow> lapses(DispositionId dismissal);

    /** A task that is open already stays as it is. */
    @Query("""
            INSERT INTO licence_task (id, dismissal, administrator, kind, disposition, due_on, done_at, created_at)
            VALUES (:id, :dismissal, :administrator, :kind, :disposition, :dueOn, NULL, :at)
            ON DUPLICATE KEY UPDATE due_on = due_on
            """)
    void insert(
            @BinaryUuid UUID id,
            DispositionId dismissal,
            @BinaryUuid UUID administrator,
            TaskKind kind,
            @Nullable DispositionId disposition,
            LocalDate dueOn,
            Instant at);

    @Query("UPDATE licence_task SET done_at = :at WHERE dismissal = :dismissal AND done_at IS NULL")
    int closeAll(DispositionId dismissal, Instant at);

    @Query("""
            UPDATE licence_task
            SET done_at = :at, disposition = :lapse
            WHERE dismissal = :dismissal AND administrator = :administrator AND kind = :kind AND done_at IS NULL
            """)
    int close(
            DispositionId dismissal, @BinaryUuid UUID administrator, TaskKind kind, @BinaryUuid UUID lapse, Instant at);

    /**
     * Approved dismissals that a licence action of the administrator may arise from, those whose lapse is due first.
     *
     * @param kind code, {@code ""} for both
     * @param authority who dismissed; the zero UUID for all
     */
    @Query("""
            SELECT d.id, d.kind, d.authority, d.state,
                   (SELECT MIN(r.due_on) FROM licence_task r
                    WHERE r.dismissal = d.id AND r.administrator = :administrator
                      AND r.kind = 'RECORD' AND r.done_at IS NULL) AS lapse_due_on
            FROM disposition d
            WHERE d.kind IN ('DISCIPLINARY_DISMISSAL', 'STATUS_DISMISSAL')
              AND (:kind = '' OR d.kind = :kind)
              AND d.state IN ('AWAITING_EFFECT', 'IN_FORCE', 'STAYED')
              AND (:authority = UNHEX('00000000000000000000000000000000') OR d.authority = :authority)
              AND d.decided_on BETWEEN :from AND :until
              AND (d.authority = :administrator OR EXISTS (
                SELECT 1 FROM licence_task t WHERE t.dismissal = d.id AND t.administrator = :administrator))
            ORDER BY lapse_due_on IS NULL, lapse_due_on, d.decided_on DESC, d.id DESC
            LIMIT :rows
            """)
    List<DismissalRow> dismissals(
            @BinaryUuid UUID administrator,
            String kind,
            @BinaryUuid UUID authority,
            LocalDate from,
            LocalDate until,
            int rows);
}
