package jp.mamori.registry.disposition.retention;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The tables {@code retention_report} and {@code retention_item}, and the start of an expunging in {@code disposition}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReportRows extends GenericRepository<ReportRow, ReportId> {
    @Query("""
            INSERT INTO retention_report (id, authority, decided_until, state, proposed_by, proposed_at, version)
            VALUES (:id, :authority, :decidedUntil, 'PROPOSED', :proposedBy, :at, 1)
            """)
    void insert(ReportId id, OrganisationId authority, LocalDate decidedUntil, @BinaryUuid UUID proposedBy, Instant at);

    @Query("""
            SELECT COUNT(*)
            FROM disposition
            WHERE authority = :authority AND state IN ('IN_FORCE', 'STAYED', 'ANNULLED') AND open_step IS NULL
              AND decided_on <= :decidedUntil
            """)
    int due(OrganisationId authority, LocalDate decidedUntil);

    /** Lists what is recorded, decided long enough ago and not being changed; tells how many. */
    @Query("""
            INSERT INTO retention_item (report, disposition)
            SELECT :report, id
            FROM disposition
            WHERE authority = :authority AND state IN ('IN_FORCE', 'STAYED', 'ANNULLED') AND open_step IS NULL
              AND decided_on <= :decidedUntil
            ORDER BY decided_on, id
            LIMIT 1000
            """)
    int list(ReportId report, OrganisationId authority, LocalDate decidedUntil);

    @Query("""
            SELECT id, authority, decided_until, state, proposed_by, proposed_at, decided_at, done_at, version
            FROM retention_report
            WHERE id = :id AND authority = :authority
            """)
    Optional<ReportRow> find(ReportId id, OrganisationId authority);

    @Query("""
            SELECT id, authority, decided_until, state, proposed_by, proposed_at, decided_at, done_at, version
            FROM retention_report
            WHERE authority = :authority AND state IN ('PROPOSED', 'APPROVED')
            """)
    Optional<ReportRow> openOf(OrganisationId authority);

    @Query("""
            SELECT id, authority, decided_until, state, proposed_by, proposed_at, decided_at, done_at, version
            FROM retention_report
            WHERE authority = :authority
            ORDER BY id DESC
            LIMIT 100
            """)
    List<ReportRow> of(OrganisationId authority);

    @Query("""
            SELECT i.disposition, d.kind, d.decided_on, i.outcome
            FROM retention_item i JOIN disposition d ON d.id = i.disposition
            WHERE i.report = :report
            ORDER BY d.decided_on, d.id
            """)
    List<ItemRow> items(ReportId report);

    /** The four eyes again, in SQL: the proposer's own decision changes no row. */
    @Query("""
            UPDATE retention_report
            SET state = :state, decided_by = :decider, decided_at = :at, version = version + 1
            WHERE id = :id AND version = :seen AND state = 'PROPOSED' AND proposed_by <> :decider
            """)
    int decide(ReportId id, long seen, ReportState state, @BinaryUuid UUID decider, Instant at);

    @Query("""
            SELECT id, authority, decided_until, state, proposed_by, proposed_at, decided_at, done_at, version
            FROM retention_report
            WHERE state = 'APPROVED'
            ORDER BY decided_at, id
            """)
    List<ReportRow> approved();

    /** Compare and set: nothing happens to one that is not as due as it was when it was listed. */
    @Query("""
            UPDATE disposition
            SET state = 'EXPUNGING', natural_key = NULL, version = version + 1, updated_at = :at
            WHERE id = :id AND authority = :authority AND state IN ('IN_FORCE', 'STAYED', 'ANNULLED')
              AND open_step IS NULL AND decided_on <= :decidedUntil
            """)
    int startExpunging(DispositionId id, OrganisationId authority, LocalDate decidedUntil, Instant at);

    @Query("""
            UPDATE retention_item SET outcome = :outcome
            WHERE report = :report AND disposition = :disposition AND outcome IS NULL
            """)
    int carriedOut(ReportId report, DispositionId disposition, String outcome);

    @Query("""
            UPDATE retention_report SET state = 'DONE', done_at = :at, version = version + 1
            WHERE id = :id AND state = 'APPROVED'
              AND NOT EXISTS (SELECT 1 FROM retention_item i WHERE i.report = :id AND i.outcome IS NULL)
            """)
    int done(ReportId id, Instant at);

    /** What was expunged, by the fiscal year in Japan; the newest year first. */
    @Query("""
            SELECT YEAR(DATE_ADD(d.updated_at, INTERVAL 9 HOUR) - INTERVAL 3 MONTH) AS fiscal_year,
                   COUNT(*) AS expunged,
                   COUNT(i.disposition) AS by_retention
            FROM disposition d
            LEFT JOIN retention_item i ON i.disposition = d.id AND i.outcome = 'EXPUNGED'
            WHERE d.state = 'EXPUNGED'
            GROUP BY fiscal_year
            ORDER BY fiscal_year DESC
            """)
    List<CountRow> expunged();
}
