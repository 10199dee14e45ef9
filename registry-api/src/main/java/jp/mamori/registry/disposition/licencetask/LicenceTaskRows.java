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
}
