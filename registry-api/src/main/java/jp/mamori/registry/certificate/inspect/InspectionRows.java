package jp.mamori.registry.certificate.inspect;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

/** What an inspection reads of certificates and their status lists; it writes nothing. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InspectionRows extends GenericRepository<InspectedRow, UUID> {
    /** A status list that was signed. */
    @MappedEntity("status_list")
    record Signed(@Id int listNo, byte[] token, Instant signedAt) {
        @Override
        public String toString() {
            return "Signed[" + listNo + "]";
        }
    }

    /** The next page by the intents' ids. */
    @Query("""
            SELECT i.id, i.request, i.number, i.list_no, i.idx, i.as_of, i.outcome, i.payload_ct, i.state, i.created_at,
                   e.state AS entry, r.state AS request_state, r.forgotten_at,
                   c.number AS issued_number, c.list_no AS issued_list_no, c.idx AS issued_idx,
                   c.request AS issued_request, c.audience, c.purpose, c.kid, c.token_ct, c.state AS issued_state,
                   c.issued_at, c.expires_at
            FROM certificate_intent i
            LEFT JOIN certificate c ON c.intent = i.id
            LEFT JOIN certificate_request r ON r.id = i.request
            LEFT JOIN status_entry e ON e.list_no = i.list_no AND e.idx = i.idx
            WHERE i.id > :last
            ORDER BY i.id
            LIMIT :limit
            """)
    List<InspectedRow> after(@BinaryUuid UUID last, int limit);

    @Query("SELECT number FROM certificate_intent GROUP BY number HAVING COUNT(*) > 1")
    List<String> numbersUsedTwice();

    @Query("""
            SELECT i.number FROM certificate_intent i
            JOIN (SELECT list_no, idx FROM certificate_intent GROUP BY list_no, idx HAVING COUNT(*) > 1) twice
              ON twice.list_no = i.list_no AND twice.idx = i.idx
            """)
    List<String> indexesUsedTwice();

    @Query("""
            SELECT c.number FROM certificate c LEFT JOIN certificate_intent i ON i.id = c.intent
            WHERE i.id IS NULL
            """)
    List<String> withoutIntent();

    @Query("""
            SELECT MAX(number) FROM certificate WHERE state = 'ISSUED'
            GROUP BY applicant, audience, purpose HAVING COUNT(*) > 1
            """)
    List<String> twoCurrent();

    /** Indexes given out that nobody has, as list and index. */
    @Query("""
            SELECT CONCAT('list ', e.list_no, ' index ', e.idx) FROM status_entry e
            LEFT JOIN certificate_intent i ON i.list_no = e.list_no AND i.idx = e.idx
            WHERE e.state IN ('TAKEN', 'INVALID') AND i.id IS NULL
            """)
    List<String> indexesLost();

    /** The lists without a change that waits to be signed. */
    @Query("""
            SELECT list_no, token, signed_at FROM status_list
            WHERE token IS NOT NULL AND changes = signed_changes
            ORDER BY list_no
            """)
    List<Signed> signed();

    @Query("SELECT idx FROM status_entry WHERE list_no = :listNo AND state IN ('INVALID', 'DECOY')")
    List<Integer> invalid(int listNo);

    /** Whose index it is, by number. */
    @Query("SELECT number FROM certificate_intent WHERE list_no = :listNo AND idx = :idx")
    Optional<String> owner(int listNo, int idx);
}
