package jp.mamori.registry.certificate.link;

import io.micronaut.data.annotation.Expandable;
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
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The tables {@code identity_link} and {@code different_person}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRows extends GenericRepository<LinkRow, ApplicantId> {
    @Query("""
            INSERT INTO identity_link (applicant, disposition, review, linked_at)
            VALUES (:applicant, :disposition, :review, :at)
            ON DUPLICATE KEY UPDATE review = VALUES(review), linked_at = VALUES(linked_at)
            """)
    void link(ApplicantId applicant, DispositionId disposition, @BinaryUuid UUID review, Instant at);

    @Query("DELETE FROM identity_link WHERE applicant = :applicant AND disposition = :disposition")
    void unlink(ApplicantId applicant, DispositionId disposition);

    @Query("DELETE FROM identity_link WHERE disposition = :disposition")
    void unlinkAll(DispositionId disposition);

    @Query("SELECT applicant, disposition FROM identity_link WHERE applicant = :applicant ORDER BY disposition")
    List<LinkRow> ofApplicant(ApplicantId applicant);

    @Query("SELECT applicant, disposition FROM identity_link WHERE applicant IN (:applicants)")
    List<LinkRow> ofApplicants(@Expandable @BinaryUuid List<UUID> applicants);

    @Query("SELECT applicant, disposition FROM identity_link WHERE disposition = :disposition ORDER BY applicant")
    List<LinkRow> ofDisposition(DispositionId disposition);

    @Query("""
            INSERT INTO different_person (applicant, disposition, review, until_on)
            VALUES (:applicant, :disposition, :review, :untilOn)
            ON DUPLICATE KEY UPDATE review = VALUES(review), until_on = VALUES(until_on)
            """)
    void remember(ApplicantId applicant, DispositionId disposition, @BinaryUuid UUID review, LocalDate untilOn);

    @Query("DELETE FROM different_person WHERE applicant = :applicant AND disposition = :disposition")
    void forget(ApplicantId applicant, DispositionId disposition);

    @Query("DELETE FROM different_person WHERE applicant = :applicant")
    void forgetOf(ApplicantId applicant);

    @Query("""
            SELECT applicant, disposition, until_on FROM different_person
            WHERE applicant = :applicant AND disposition = :disposition
            """)
    Optional<DifferentRow> differentPair(ApplicantId applicant, DispositionId disposition);

    @Query("DELETE FROM different_person WHERE disposition = :disposition")
    void forgetAll(DispositionId disposition);

    @Query("""
            SELECT COUNT(*) FROM different_person
            WHERE applicant = :applicant AND disposition = :disposition AND until_on > :today
            """)
    int remembered(ApplicantId applicant, DispositionId disposition, LocalDate today);

    @Query("DELETE FROM identity_link WHERE applicant = :applicant")
    void unlinkApplicant(ApplicantId applicant);

    @Query("DELETE FROM different_person WHERE applicant = :applicant")
    void forgetApplicant(ApplicantId applicant);
}
