package jp.mamori.registry.check.number;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.organisation.OrganisationId;

/**
 * The tables {@code number_check_day} and {@code number_check_try}.
 *
 * <p>A row is made before it is locked: locking one that is not there would lock the gap, and two organisations that
 * fill one gap wait for each other.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NumberRows extends GenericRepository<TryRow, String> {
    @Query("""
            INSERT INTO number_check_day (organisation, day_on, not_found) VALUES (:organisation, :day, 0)
            ON DUPLICATE KEY UPDATE not_found = not_found
            """)
    void makeDay(OrganisationId organisation, LocalDate day);

    @Query("SELECT not_found FROM number_check_day WHERE organisation = :organisation AND day_on = :day FOR UPDATE")
    int lockDay(OrganisationId organisation, LocalDate day);

    @Query("""
            UPDATE number_check_day SET not_found = not_found + 1
            WHERE organisation = :organisation AND day_on = :day
            """)
    void countNotFound(OrganisationId organisation, LocalDate day);

    @Query("""
            INSERT INTO number_check_try (organisation, number, differing) VALUES (:organisation, :number, 0)
            ON DUPLICATE KEY UPDATE differing = differing
            """)
    void makeTry(OrganisationId organisation, String number);

    @Query("""
            SELECT number, differing, locked_until
            FROM number_check_try
            WHERE organisation = :organisation AND number = :number
            FOR UPDATE
            """)
    TryRow lockTry(OrganisationId organisation, String number);

    @Query("""
            UPDATE number_check_try SET differing = :differing
            WHERE organisation = :organisation AND number = :number
            """)
    void setDiffering(OrganisationId organisation, String number, int differing);

    @Query("""
            UPDATE number_check_try SET differing = 0, locked_until = :until
            WHERE organisation = :organisation AND number = :number
            """)
    void lockUntil(OrganisationId organisation, String number, Instant until);

    @Query("""
            DELETE FROM number_check_try
            WHERE organisation = :organisation AND number = :number AND differing = 0 AND locked_until IS NULL
            """)
    void dropUntouched(OrganisationId organisation, String number);

    @Query("""
            SELECT number, differing, locked_until
            FROM number_check_try
            WHERE organisation = :organisation AND locked_until > :since
            ORDER BY locked_until DESC, number
            LIMIT :most
            """)
    List<TryRow> locksSince(OrganisationId organisation, Instant since, int most);
}
