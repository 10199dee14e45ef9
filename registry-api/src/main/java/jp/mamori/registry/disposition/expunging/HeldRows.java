package jp.mamori.registry.disposition.expunging;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import jp.mamori.registry.disposition.DispositionId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HeldRows extends GenericRepository<HeldRow, DispositionId> {
    @Query("""
            SELECT disposition, COUNT(content_ct) AS contents, COUNT(reason_ct) AS papers
            FROM disposition_step
            WHERE disposition = :disposition
            GROUP BY disposition
            """)
    Optional<HeldRow> of(DispositionId disposition);
}
