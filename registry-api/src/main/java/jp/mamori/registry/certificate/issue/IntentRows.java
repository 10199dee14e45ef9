package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code certificate_intent}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IntentRows extends GenericRepository<Intent, IntentId> {
    String COLUMNS = "id, request, number, list_no, idx, as_of, payload_ct, state";

    @Query("SELECT " + COLUMNS + " FROM certificate_intent WHERE live_request IN (:requests)")
    List<Intent> live(@Expandable @BinaryUuid List<UUID> requests);

    @Query("SELECT " + COLUMNS + " FROM certificate_intent WHERE live_request = :request FOR UPDATE")
    Optional<Intent> lockLive(RequestId request);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_intent
            WHERE live_request IN (:requests) AND state = 'OPEN'
            ORDER BY id
            FOR UPDATE
            """)
    List<Intent> lockOpen(@Expandable @BinaryUuid List<UUID> requests);

    @Query("SELECT " + COLUMNS + """
             FROM certificate_intent
            WHERE state = 'OPEN'
            ORDER BY created_at, id
            LIMIT :limit
            """)
    List<Intent> open(int limit);

    @Query("""
            SELECT i.id, i.request, i.number, i.list_no, i.idx, i.as_of, i.payload_ct, i.state
            FROM certificate_intent i JOIN certificate_request r ON r.id = i.request
            WHERE r.applicant = :applicant AND i.state = 'OPEN'
            ORDER BY i.request
            """)
    List<Intent> openOf(ApplicantId applicant);

    @Query("UPDATE certificate_intent SET state = 'ISSUED' WHERE id IN (:ids) AND state = 'OPEN'")
    int issued(@Expandable @BinaryUuid List<UUID> ids);

    @Query("UPDATE certificate_intent SET state = 'BURNT', burnt_because = :because WHERE id = :id AND state = 'OPEN'")
    int burn(IntentId id, String because);

    @Query("UPDATE certificate_intent SET payload_ct = '', outcome = '' WHERE request = :request")
    void empty(RequestId request);
}
