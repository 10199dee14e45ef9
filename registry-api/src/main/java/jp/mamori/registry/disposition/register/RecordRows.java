package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.disposition.DispositionId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecordRows extends GenericRepository<RecordRow, DispositionId> {
    @Query("""
            SELECT d.id, d.kind, d.authority, d.state, d.in_force_step, s.content_ct
            FROM disposition d
            JOIN disposition_step s ON s.id = d.in_force_step
            WHERE d.id = :id AND s.content_ct IS NOT NULL
            """)
    Optional<RecordRow> find(DispositionId id);

    @Query("SELECT id, kind, authority, state FROM disposition WHERE id = :id")
    Optional<Head> head(DispositionId id);

    @Query("""
            SELECT kind, MAX(entered_at) AS entered_at
            FROM disposition
            WHERE entered_at IS NOT NULL
            GROUP BY kind
            """)
    List<NewestRow> newest();
}
