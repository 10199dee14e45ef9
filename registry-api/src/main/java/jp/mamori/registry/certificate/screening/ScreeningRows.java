package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code screening}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScreeningRows extends GenericRepository<ScreeningRow, UUID> {
    @Query("""
            INSERT INTO screening
              (id, request, screened_at, decision, threshold, files, norm_version, weights_version, tables_version)
            VALUES (:id, :request, :at, :decision, :threshold, :files, :norm, :weights, :tables)
            """)
    void insert(
            @BinaryUuid UUID id,
            RequestId request,
            Instant at,
            String decision,
            double threshold,
            long files,
            int norm,
            int weights,
            int tables);
}
