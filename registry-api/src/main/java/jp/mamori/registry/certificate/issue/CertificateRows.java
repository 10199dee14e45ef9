package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code certificate}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CertificateRows extends GenericRepository<Certificate, String> {
    String COLUMNS = """
            number, request, applicant, audience, purpose, list_no, idx, token_ct, state, issued_at, expires_at,
            ended_at
            """;

    @Query("SELECT expires_at FROM certificate WHERE kid = :kid ORDER BY expires_at DESC LIMIT 1")
    Optional<Instant> lastExpiry(String kid);

    @Query("SELECT " + COLUMNS + " FROM certificate WHERE number = :number")
    Optional<Certificate> find(String number);

    @Query("SELECT " + COLUMNS + " FROM certificate WHERE request = :request")
    Optional<Certificate> of(RequestId request);

    @Query("SELECT " + COLUMNS + """
             FROM certificate
            WHERE applicant IN (:applicants) AND state = 'ISSUED'
            ORDER BY number
            FOR UPDATE
            """)
    List<Certificate> lockLiveOf(@Expandable @BinaryUuid List<UUID> applicants);

    @Query("""
            SELECT COUNT(*) FROM certificate
            WHERE state = 'ISSUED' AND issued_at >= :from AND issued_at < :until AND expires_at > :now
            """)
    long countLive(Instant from, Instant until, Instant now);

    @Query("SELECT " + COLUMNS + """
             FROM certificate
            WHERE state = 'ISSUED' AND issued_at >= :from AND issued_at < :until AND expires_at > :now
            ORDER BY issued_at, number
            LIMIT :limit
            FOR UPDATE
            """)
    List<Certificate> lockLive(Instant from, Instant until, Instant now, int limit);

    @Query("""
            UPDATE certificate SET state = 'SUPERSEDED', ended_at = :at
            WHERE number IN (:numbers) AND state = 'ISSUED'
            """)
    int supersede(@Expandable List<String> numbers, Instant at);

    @Query("UPDATE certificate SET state = :state, ended_at = :at WHERE number = :number AND state = 'ISSUED'")
    int end(String number, String state, Instant at);

    @Query("UPDATE certificate SET token_ct = '' WHERE request = :request")
    void empty(RequestId request);
}
