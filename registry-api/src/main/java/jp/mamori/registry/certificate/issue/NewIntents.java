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

/** The table {@code certificate_intent}, to which several are added at once. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewIntents extends GenericRepository<NewIntents.Row, IntentId> {
    /** A new row. */
    @MappedEntity("certificate_intent")
    record Row(
            @Id IntentId id,
            RequestId request,
            String number,
            int listNo,
            int idx,
            Instant asOf,
            String outcome,
            byte[] payloadCt,
            Instant createdAt) {
        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    @Query("""
            INSERT INTO certificate_intent
              (id, request, number, list_no, idx, as_of, outcome, payload_ct, state, created_at)
            VALUES
              (:id, :request, :number, :listNo, :idx, :asOf, :outcome, :payloadCt, 'OPEN', :createdAt)
            """)
    void insertAll(List<Row> intents);
}
