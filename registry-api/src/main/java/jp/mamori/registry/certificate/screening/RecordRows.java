package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationId;

/** The tables {@code request_record} and {@code slot_miss}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecordRows extends GenericRepository<RecordRow, RequestId> {
    @Query("DELETE FROM request_record WHERE request = :request")
    void clear(RequestId request);

    @Query("INSERT INTO request_record (request, disposition) VALUES (:request, :disposition)")
    void add(RequestId request, DispositionId disposition);

    @Query("SELECT request, disposition FROM request_record WHERE request = :request ORDER BY disposition")
    List<RecordRow> of(RequestId request);

    @Query("INSERT IGNORE INTO slot_miss (request, board, slot) VALUES (:request, :board, :slot)")
    void missed(RequestId request, OrganisationId board, Instant slot);
}
