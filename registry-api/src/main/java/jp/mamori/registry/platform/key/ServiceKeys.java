package jp.mamori.registry.platform.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** The table {@code service_key}; each change says from which state. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ServiceKeys extends GenericRepository<ServiceKey, UUID> {
    String COLUMNS = """
            id, alias, kind, certificate, state, generated_at, published_at, activated_at, retired_at, signs_until,
            verifies_until, compromised_at, logged_before
            """;

    @Query("SELECT " + COLUMNS + " FROM service_key ORDER BY kind, generated_at, id")
    List<ServiceKey> all();

    @Query("SELECT " + COLUMNS + " FROM service_key WHERE alias = :alias")
    Optional<ServiceKey> find(String alias);

    /** All of a kind, locked: two steps about one kind go one after the other. */
    @Query("SELECT " + COLUMNS + " FROM service_key WHERE kind = :kind ORDER BY generated_at, id FOR UPDATE")
    List<ServiceKey> lock(String kind);

    /** The first of its kind, which is active from the beginning; another node may have noted it already. */
    @Query("""
            INSERT IGNORE INTO service_key (id, alias, kind, certificate, state, generated_at, published_at, activated_at)
            VALUES (:id, :alias, :kind, :certificate, 'ACTIVE', :at, :at, :at)
            """)
    void insertFirst(
            @BinaryUuid UUID id,
            String alias,
            String kind,
            @io.micronaut.core.annotation.Nullable byte @Nullable [] certificate,
            Instant at);

    @Query("""
            INSERT INTO service_key (id, alias, kind, certificate, state, generated_at)
            VALUES (:id, :alias, :kind, :certificate, 'GENERATED', :at)
            """)
    void insert(
            @BinaryUuid UUID id,
            String alias,
            String kind,
            @io.micronaut.core.annotation.Nullable byte @Nullable [] certificate,
            Instant at);

    @Query("UPDATE service_key SET state = 'PUBLISHED', published_at = :at WHERE id = :id AND state = 'GENERATED'")
    int publish(@BinaryUuid UUID id, Instant at);

    @Query("UPDATE service_key SET state = 'ACTIVE', activated_at = :at WHERE id = :id AND state = 'PUBLISHED'")
    int activate(@BinaryUuid UUID id, Instant at);

    @Query("""
            UPDATE service_key
            SET state = 'RETIRED', retired_at = :at, signs_until = :signsUntil, verifies_until = :verifiesUntil
            WHERE id = :id AND state = 'ACTIVE'
            """)
    int retire(@BinaryUuid UUID id, Instant at, Instant signsUntil, @Nullable Instant verifiesUntil);

    @Query("""
            UPDATE service_key SET state = 'COMPROMISED', compromised_at = :compromisedAt, logged_before = :loggedBefore
            WHERE id = :id AND (compromised_at IS NULL OR compromised_at > :compromisedAt)
            """)
    int compromise(@BinaryUuid UUID id, Instant compromisedAt, long loggedBefore);
}
