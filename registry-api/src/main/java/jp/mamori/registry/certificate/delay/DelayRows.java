package jp.mamori.registry.certificate.delay;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.certificate.review.ReviewId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code access_delay}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DelayRows extends GenericRepository<Delay, DelayId> {
    String COLUMNS = """
            id, applicant, organisation, review, basis, days, proposed_by, proposed_at, approved_at, ends_at, rejected_at
            """;

    @Query("""
            INSERT INTO access_delay (id, applicant, organisation, review, basis, days, proposed_by, proposed_at)
            VALUES (:id, :applicant, :organisation, :review, :basis, :days, :proposedBy, :at)
            """)
    void insert(
            DelayId id,
            ApplicantId applicant,
            OrganisationId organisation,
            ReviewId review,
            String basis,
            int days,
            @BinaryUuid UUID proposedBy,
            Instant at);

    @Query("SELECT " + COLUMNS + " FROM access_delay WHERE applicant = :applicant ORDER BY id")
    List<Delay> of(ApplicantId applicant);

    @Query("SELECT " + COLUMNS + " FROM access_delay WHERE organisation = :organisation ORDER BY id DESC LIMIT :rows")
    List<Delay> newest(OrganisationId organisation, int rows);

    @Query("SELECT " + COLUMNS + " FROM access_delay WHERE id = :id AND organisation = :organisation FOR UPDATE")
    Optional<Delay> lock(DelayId id, OrganisationId organisation);

    @Query("""
            UPDATE access_delay SET approved_by = :officer, approved_at = :at, ends_at = :endsAt
            WHERE id = :id AND approved_by IS NULL AND rejected_by IS NULL AND proposed_by <> :officer
            """)
    int approve(DelayId id, @BinaryUuid UUID officer, Instant at, Instant endsAt);

    @Query("""
            UPDATE access_delay SET rejected_by = :officer, rejected_at = :at
            WHERE id = :id AND approved_by IS NULL AND rejected_by IS NULL AND proposed_by <> :officer
            """)
    int reject(DelayId id, @BinaryUuid UUID officer, Instant at);

    @Query("SELECT COUNT(*) FROM access_delay WHERE approved_at IS NOT NULL")
    long approved();

    @Query("SELECT COUNT(*) FROM access_delay WHERE ends_at > :now")
    long inForce(Instant now);
}
