package jp.mamori.registry.certificate.status;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table {@code status_entry}, filled by the thousand. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<EntryRow, Integer> {
    @Query("INSERT INTO status_entry (list_no, idx, position, state) VALUES (:listNo, :idx, :position, :state)")
    void insertAll(List<EntryRow> entries);
}
