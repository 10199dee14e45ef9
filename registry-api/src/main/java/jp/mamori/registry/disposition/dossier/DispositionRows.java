package jp.mamori.registry.disposition.dossier;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DispositionRows extends GenericRepository<StoredDisposition, DispositionId> {
    /** A disposition of that authority of which something is kept. */
    @Query("""
            SELECT id, kind, authority, state, version, in_force_step, open_step, arises_from, decided_on, effective_on,
                   natural_key, entered_at
            FROM disposition
            WHERE id = :id AND authority = :authority AND state NOT IN ('EXPUNGING', 'EXPUNGED')
            """)
    Optional<StoredDisposition> find(DispositionId id, OrganisationId authority);

    /** The version as it is committed now, not as this transaction first saw it. */
    @Query("SELECT version FROM disposition WHERE id = :id FOR SHARE")
    Optional<Long> versionNow(DispositionId id);

    /** The dismissal's state as it is committed now, held until this transaction ends. */
    @Query("SELECT state FROM disposition WHERE id = :id FOR SHARE")
    Optional<State> stateNow(DispositionId id);

    @Query("""
            SELECT id, kind, authority, state, version, in_force_step, open_step, arises_from, decided_on, effective_on,
                   natural_key, entered_at
            FROM disposition
            WHERE natural_key = :naturalKey
            """)
    Optional<StoredDisposition> findSame(byte[] naturalKey);

    @Query("""
            INSERT INTO disposition (id, kind, authority, state, version, in_force_step, open_step, arises_from,
                                     decided_on, effective_on, natural_key, entered_at, created_by, created_at,
                                     updated_at)
            VALUES (:id, :kind, :authority, 'DRAFT', 1, NULL, :openStep, :arisesFrom,
                    :decidedOn, :effectiveOn, :naturalKey, NULL, :createdBy, :at, :at)
            """)
    void insert(
            DispositionId id,
            DispositionKind kind,
            OrganisationId authority,
            @BinaryUuid UUID openStep,
            @Nullable DispositionId arisesFrom,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            byte[] naturalKey,
            @BinaryUuid UUID createdBy,
            Instant at);

    /** Compare and set: nothing happens unless version and state are still those that were read. */
    @Query("""
            UPDATE disposition
            SET kind = :kind, state = :state, version = version + 1, in_force_step = :inForceStep,
                open_step = :openStep, arises_from = :arisesFrom, decided_on = :decidedOn,
                effective_on = :effectiveOn, natural_key = :naturalKey, entered_at = :enteredAt, updated_at = :at
            WHERE id = :id AND version = :seen AND state = :was
            """)
    int replace(
            DispositionId id,
            DispositionKind kind,
            State state,
            @Nullable @BinaryUuid UUID inForceStep,
            @Nullable @BinaryUuid UUID openStep,
            @Nullable DispositionId arisesFrom,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            @jakarta.annotation.Nullable byte @Nullable [] naturalKey,
            @Nullable Instant enteredAt,
            Instant at,
            long seen,
            State was);

    @Query("""
            SELECT id, kind, authority, state, version, in_force_step, open_step, arises_from, decided_on, effective_on,
                   natural_key, entered_at
            FROM disposition
            WHERE state = 'EXPUNGING'
            ORDER BY id
            LIMIT :rows
            """)
    List<StoredDisposition> expunging(int rows);

    /** What is to take effect by that day; a licence action waits while the dismissal it arises from is not in force. */
    @Query("""
            SELECT d.id
            FROM disposition d
            LEFT JOIN disposition m ON m.id = d.arises_from
            WHERE d.state = 'AWAITING_EFFECT' AND d.effective_on <= :day AND (m.id IS NULL OR m.state = 'IN_FORCE')
            ORDER BY d.effective_on, d.id
            LIMIT :rows
            """)
    List<DueRow> due(LocalDate day, int rows);

    /** A disposition as it is committed now, held until this transaction ends. */
    @Query("""
            SELECT id, kind, authority, state, version, in_force_step, open_step, arises_from, decided_on, effective_on,
                   natural_key, entered_at
            FROM disposition
            WHERE id = :id
            FOR UPDATE
            """)
    Optional<StoredDisposition> lock(DispositionId id);

    @Query("""
            UPDATE disposition
            SET state = 'EXPUNGED', version = version + 1, natural_key = NULL, updated_at = :at
            WHERE id = :id AND state = 'EXPUNGING'
            """)
    int expunged(DispositionId id, Instant at);
}
