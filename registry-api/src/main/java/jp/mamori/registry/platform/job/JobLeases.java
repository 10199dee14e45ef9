package jp.mamori.registry.platform.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JobLeases extends GenericRepository<JobLeaseRow, String> {
    @Query("""
            INSERT IGNORE INTO job_lease (name, holder, held_until, next_run_at)
            VALUES (:name, NULL, NULL, :at)
            """)
    void known(String name, Instant at);

    @Query("""
            UPDATE job_lease SET holder = :holder, held_until = :heldUntil
            WHERE name = :name AND next_run_at <= :at AND (holder IS NULL OR held_until <= :at)
            """)
    int take(String name, String holder, Instant at, Instant heldUntil);

    @Query("""
            UPDATE job_lease SET holder = NULL, held_until = NULL, next_run_at = :nextRunAt
            WHERE name = :name AND holder = :holder
            """)
    int giveBack(String name, String holder, Instant nextRunAt);
}
