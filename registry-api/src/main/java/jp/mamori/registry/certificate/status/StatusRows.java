package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables {@code status_list} and {@code status_entry}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StatusRows extends GenericRepository<StatusListRow, Integer> {
    String COLUMNS = "list_no, created_at, changes, signed_changes, signed_at, signed_by, token";

    @Query("INSERT INTO status_list (list_no, created_at, changes, signed_changes) VALUES (:listNo, :createdAt, 0, -1)")
    void insert(int listNo, Instant createdAt);

    @Query("SELECT " + COLUMNS + " FROM status_list WHERE list_no = :listNo")
    Optional<StatusListRow> find(int listNo);

    @Query("SELECT " + COLUMNS + " FROM status_list WHERE list_no = :listNo FOR UPDATE")
    Optional<StatusListRow> lock(int listNo);

    @Query("SELECT list_no FROM status_list ORDER BY list_no")
    List<Integer> numbers();

    /** Those that changed since they were signed, that were never signed, by another key, or not since that instant. */
    @Query("""
            SELECT list_no FROM status_list
            WHERE signed_at IS NULL OR changes <> signed_changes OR signed_at <= :before
               OR signed_by <> :keyId
            ORDER BY list_no
            """)
    List<Integer> due(Instant before, String keyId);

    @Query("""
            SELECT list_no, idx, position, state FROM status_entry
            WHERE state = 'FREE' AND (list_no > :listNo OR list_no = :listNo AND position > :position)
            ORDER BY list_no, position
            LIMIT :count
            FOR UPDATE SKIP LOCKED
            """)
    List<EntryRow> nextFree(int listNo, int position, int count);

    @Query("SELECT COUNT(*) FROM status_entry WHERE state = 'FREE' AND list_no = :listNo")
    int free(int listNo);

    @Query("""
            UPDATE status_entry FORCE INDEX (PRIMARY) SET state = 'TAKEN'
            WHERE list_no = :listNo AND idx IN (:indexes) AND state = 'FREE'
            """)
    int take(int listNo, @Expandable List<Integer> indexes);

    @Query("""
            UPDATE status_entry FORCE INDEX (PRIMARY) SET state = 'INVALID'
            WHERE list_no = :listNo AND idx IN (:indexes) AND state = 'TAKEN'
            """)
    int invalidate(int listNo, @Expandable List<Integer> indexes);

    @Query("UPDATE status_list SET changes = changes + 1 WHERE list_no = :listNo")
    void changed(int listNo);

    @Query("SELECT idx FROM status_entry WHERE list_no = :listNo AND state IN ('INVALID', 'DECOY')")
    List<Integer> invalid(int listNo);

    @Query("""
            UPDATE status_list SET signed_changes = :changes, signed_at = :signedAt, signed_by = :signedBy, token = :token
            WHERE list_no = :listNo
            """)
    void signed(int listNo, long changes, Instant signedAt, String signedBy, byte[] token);
}
