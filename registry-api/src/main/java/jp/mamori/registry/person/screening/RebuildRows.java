package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.registry.platform.crypto.FileId;

/** The table {@code match_key_rebuild}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RebuildRows extends GenericRepository<RebuildRow, Integer> {
    /** Counts what a batch wrote; the first batch starts the rebuild, one after its end starts it again. */
    @Query("""
            INSERT INTO match_key_rebuild (norm_version, hmac_key_id, started_at, persons_done, unreadable)
            VALUES (:normVersion, :hmacKeyId, :at, :persons, :unreadable)
            ON DUPLICATE KEY UPDATE persons_done = persons_done + VALUES(persons_done),
              unreadable = unreadable + VALUES(unreadable), cleared_to = NULL, finished_at = NULL
            """)
    void wrote(int normVersion, int hmacKeyId, Instant at, long persons, long unreadable);

    @Query("""
            SELECT norm_version, hmac_key_id, persons_done, unreadable, cleared_to, finished_at
            FROM match_key_rebuild WHERE norm_version = :normVersion AND hmac_key_id = :hmacKeyId
            FOR UPDATE
            """)
    Optional<RebuildRow> lock(int normVersion, int hmacKeyId);

    @Query("""
            UPDATE match_key_rebuild SET cleared_to = :file
            WHERE norm_version = :normVersion AND hmac_key_id = :hmacKeyId
            """)
    void clearedTo(int normVersion, int hmacKeyId, FileId file);

    @Query("""
            UPDATE match_key_rebuild SET finished_at = :at
            WHERE norm_version = :normVersion AND hmac_key_id = :hmacKeyId
            """)
    void finished(int normVersion, int hmacKeyId, Instant at);
}
