package jp.mamori.registry.person.applicant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import jp.mamori.registry.organisation.ApplicantId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApplicantRows extends GenericRepository<ApplicantRow, ApplicantId> {
    @Query("SELECT id, profile_ct, version FROM applicant WHERE id = :id")
    Optional<ApplicantRow> find(ApplicantId id);

    @Query("SELECT id, profile_ct, version FROM applicant WHERE id = :id FOR UPDATE")
    Optional<ApplicantRow> findForUpdate(ApplicantId id);

    @Query("INSERT INTO applicant (id, profile_ct, version, created_at) VALUES (:id, :profileCt, 1, :at)")
    void insert(ApplicantId id, byte[] profileCt, Instant at);

    @Query("UPDATE applicant SET profile_ct = :profileCt, version = version + 1 WHERE id = :id AND version = :seen")
    int replace(ApplicantId id, byte[] profileCt, long seen);
}
