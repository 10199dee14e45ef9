package jp.mamori.registry.certificate.news;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code register_news}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewsRows extends GenericRepository<NewsRow, UUID> {
    @Query("""
            INSERT INTO register_news (id, disposition, what, happened_at) VALUES (:id, :disposition, :what, :at)
            """)
    void insert(@BinaryUuid UUID id, DispositionId disposition, String what, Instant at);

    @Query("""
            SELECT id, disposition, what FROM register_news
            WHERE open_only = 1 ORDER BY happened_at, id LIMIT :limit
            """)
    List<NewsRow> toDo(int limit);

    @Query("UPDATE register_news SET done_at = :at WHERE id = :id AND done_at IS NULL")
    int done(@BinaryUuid UUID id, Instant at);
}
