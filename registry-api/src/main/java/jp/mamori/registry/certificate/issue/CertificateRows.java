package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;

/** The table {@code certificate}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CertificateRows extends GenericRepository<Certificate, String> {
    String COLUMNS = """
            number, request, applicant, audience, purpose, list_no, idx, token_ct, state, issued_at, expires_at,
            ended_at
            """;

    @Query("""
            INSERT INTO certificate
              (number, intent, request, applicant, audience, purpose, list_no, idx, kid, token_ct, state, issued_at,
               expires_at)
            VALUES
              (:number, :intent, :request, :applicant, :audience, :purpose, :listNo, :idx, :kid, :token, 'ISSUED',
               :issuedAt, :expiresAt)
            """)
    void insert(
            String number,
            IntentId intent,
            RequestId request,
            ApplicantId applicant,
            OrganisationId audience,
            String purpose,
            int listNo,
            int idx,
            String kid,
            byte[] token,
            Instant issuedAt,
            Instant expiresAt);

    @Query("SELECT " + COLUMNS + " FROM certificate WHERE number = :number")
    Optional<Certificate> find(String number);

    @Query("SELECT " + COLUMNS + " FROM certificate WHERE request = :request")
    Optional<Certificate> of(RequestId request);

    @Query("SELECT " + COLUMNS + """
             FROM certificate
            WHERE applicant = :applicant AND state = 'ISSUED'
            ORDER BY number
            FOR UPDATE
            """)
    List<Certificate> lockLiveOf(ApplicantId applicant);

    @Query("UPDATE certificate SET state = :state, ended_at = :at WHERE number = :number AND state = 'ISSUED'")
    int end(String number, String state, Instant at);

    @Query("UPDATE certificate SET token_ct = '' WHERE request = :request")
    void empty(RequestId request);
}
