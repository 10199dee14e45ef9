package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;

/** The table {@code certificate}, to which several are added at once. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewCertificates extends GenericRepository<NewCertificates.Row, String> {
    /** A new row. */
    @MappedEntity("certificate")
    record Row(
            @Id String number,
            IntentId intent,
            RequestId request,
            ApplicantId applicant,
            OrganisationId audience,
            String purpose,
            int listNo,
            int idx,
            String kid,
            byte[] tokenCt,
            Instant issuedAt,
            Instant expiresAt) {
        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    @Query("""
            INSERT INTO certificate
              (number, intent, request, applicant, audience, purpose, list_no, idx, kid, token_ct, state, issued_at,
               expires_at)
            VALUES
              (:number, :intent, :request, :applicant, :audience, :purpose, :listNo, :idx, :kid, :tokenCt, 'ISSUED',
               :issuedAt, :expiresAt)
            """)
    void insertAll(List<Row> certificates);
}
