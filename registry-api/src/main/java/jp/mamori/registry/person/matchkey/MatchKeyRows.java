package jp.mamori.registry.person.matchkey;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code match_key}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchKeyRows extends GenericRepository<MatchKeyRow, FileId> {
    /**
     * All keys of a person in one statement.
     *
     * @param keys JSON: an array of {@code [k, name version, kind]}
     */
    @Query("""
            INSERT INTO match_key (side, k, file, norm_version, hmac_key_id, name_version, kind)
            SELECT :side, j.k, :file, :normVersion, :hmacKeyId, j.name_version, j.kind
            FROM JSON_TABLE(:keys, '$[*]' COLUMNS (
                k BIGINT PATH '$[0]', name_version SMALLINT PATH '$[1]', kind VARCHAR(24) PATH '$[2]')) AS j
            """)
    void insert(Side side, FileId file, int normVersion, int hmacKeyId, String keys);

    /** Every file of the side that one of the hashes leads to, once for each hash. */
    @Query("SELECT file, k FROM match_key WHERE side = :side AND k IN (:keys)")
    List<MatchKeyRow> find(Side side, @Expandable List<Long> keys);

    @Query("""
            DELETE FROM match_key
            WHERE file IN (:files) AND NOT (norm_version = :normVersion AND hmac_key_id = :hmacKeyId)
            """)
    int deleteOthers(@Expandable @BinaryUuid List<UUID> files, int normVersion, int hmacKeyId);

    @Query("SELECT COUNT(DISTINCT file) FROM match_key WHERE hmac_key_id = :hmacKeyId")
    long countOf(int hmacKeyId);

    @Query("DELETE FROM match_key WHERE file = :file")
    int delete(FileId file);
}
