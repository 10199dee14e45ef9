package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import jp.mamori.registry.platform.crypto.FileId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchKeyRows extends GenericRepository<MatchKeyRow, Long> {
    @Query("""
            INSERT INTO match_key (k, side, file, name_version, kind, norm_version, hmac_key_id)
            VALUES (:k, :side, :file, :nameVersion, :kind, :normVersion, :hmacKeyId)
            """)
    void insert(long k, Side side, FileId file, int nameVersion, String kind, int normVersion, String hmacKeyId);

    /** Every file of the side that one of the hashes leads to. */
    @Query("SELECT DISTINCT k, file FROM match_key WHERE k IN (:keys) AND side = :side")
    List<MatchKeyRow> find(@Expandable List<Long> keys, Side side);

    @Query("DELETE FROM match_key WHERE file = :file")
    int delete(FileId file);
}
