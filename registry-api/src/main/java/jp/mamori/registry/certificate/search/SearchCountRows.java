package jp.mamori.registry.certificate.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamori.registry.organisation.OrganisationId;

/** The table {@code person_search_count}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SearchCountRows extends GenericRepository<SearchCountRow, Long> {
    /** Counts one more and keeps others of the same person waiting until the transaction ends. */
    @Query("""
            INSERT INTO person_search_count (organisation, mark, day, searches) VALUES (:organisation, :mark, :day, 1)
            ON DUPLICATE KEY UPDATE searches = searches + 1
            """)
    void count(OrganisationId organisation, long mark, LocalDate day);

    @Query("""
            SELECT mark, searches FROM person_search_count
            WHERE organisation = :organisation AND mark = :mark AND day = :day
            """)
    Optional<SearchCountRow> of(OrganisationId organisation, long mark, LocalDate day);

    @Query("DELETE FROM person_search_count WHERE day < :day LIMIT 100")
    void clearBefore(LocalDate day);
}
