package jp.mamori.registry.audit;

import io.micronaut.data.annotation.Expandable;
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
import jp.mamori.certificate.transparency.LoggedEvent;
import jp.mamori.certificate.transparency.tree.Hash;
import jp.mamori.registry.platform.data.BinaryUuid;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Outbox extends GenericRepository<Outbox.Row, UUID> {
    /** A row of {@code audit_outbox}. */
    @MappedEntity("audit_outbox")
    record Row(
            @Id @BinaryUuid UUID id,
            String type,
            Instant occurredAt,
            @BinaryUuid UUID keyOwner,
            byte[] privateCt,
            byte[] commitment) {
        LoggedEvent logged() {
            return new LoggedEvent(id, type, occurredAt, Hash.of(commitment));
        }
    }

    @Query("""
            SELECT id, type, occurred_at, key_owner, private_ct, commitment
            FROM audit_outbox
            WHERE id = :id
            """)
    Optional<Row> find(@BinaryUuid UUID id);

    @Query("""
            SELECT id, type, occurred_at, key_owner, private_ct, commitment
            FROM audit_outbox
            WHERE key_owner IN (:owners)
            ORDER BY occurred_at DESC, id DESC
            LIMIT :rows
            """)
    List<Row> newest(@Expandable @BinaryUuid List<UUID> owners, int rows);

    @Query("""
            SELECT id, type, occurred_at, key_owner, private_ct, commitment
            FROM audit_outbox
            WHERE key_owner IN (:owners)
              AND (occurred_at < :at OR (occurred_at = :at AND id < :id))
            ORDER BY occurred_at DESC, id DESC
            LIMIT :rows
            """)
    List<Row> before(@Expandable @BinaryUuid List<UUID> owners, Instant at, @BinaryUuid UUID id, int rows);
}
