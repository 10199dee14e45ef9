package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code screening}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScreeningRows extends GenericRepository<ScreeningRow, UUID> {
    @Query("""
            INSERT INTO screening
              (id, request, screened_at, decision, threshold, files, norm_version, weights_version, tables_version)
            VALUES
              (:id, :request, :screenedAt, :decision, :threshold, :files, :normVersion, :weightsVersion, :tablesVersion)
            """)
    void insertAll(List<ScreeningRow> rows);
}
