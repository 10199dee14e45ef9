package jp.mamori.registry.platform.http;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IdempotencyRows extends GenericRepository<IdempotencyRow, byte[]> {
    @Query("""
            INSERT INTO idempotency (caller, route, idem_key, body_hmac, resource, created_at)
            VALUES (:caller, :route, :idemKey, :bodyHmac, NULL, :at)
            """)
    void insert(byte[] caller, String route, String idemKey, byte[] bodyHmac, Instant at);

    @Query("""
            SELECT caller, route, idem_key, body_hmac, resource
            FROM idempotency
            WHERE caller = :caller AND route = :route AND idem_key = :idemKey
            """)
    Optional<IdempotencyRow> find(byte[] caller, String route, String idemKey);

    @Query("""
            UPDATE idempotency SET resource = :resource
            WHERE caller = :caller AND route = :route AND idem_key = :idemKey
            """)
    int created(byte[] caller, String route, String idemKey, @BinaryUuid UUID resource);

    @Query("DELETE FROM idempotency WHERE caller = :caller AND route = :route AND idem_key = :idemKey")
    int forget(byte[] caller, String route, String idemKey);

    @Query("""
            DELETE FROM idempotency
            WHERE caller = :caller AND route = :route AND idem_key = :idemKey AND created_at <= :until
            """)
    int forgetIfOlder(byte[] caller, String route, String idemKey, Instant until);

    @Query("DELETE FROM idempotency WHERE created_at <= :until LIMIT 1000")
    int forgetOlder(Instant until);
}
