package jp.mamori.registry.certificate.proof;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code certificate_log_entry}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LogEntryRows extends GenericRepository<LogEntryRow, UUID> {
    @Query("INSERT INTO certificate_log_entry (id, payload_hash, event) VALUES (:id, :payloadHash, :event)")
    void insertAll(List<LogEntryRow> rows);

    @Query("SELECT id, payload_hash, event FROM certificate_log_entry WHERE payload_hash = :payloadHash")
    Optional<LogEntryRow> find(byte[] payloadHash);
}
