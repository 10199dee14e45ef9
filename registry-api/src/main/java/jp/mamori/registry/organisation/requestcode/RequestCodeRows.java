package jp.mamori.registry.organisation.requestcode;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestCodeRows extends GenericRepository<RequestCode, String> {
    @Query("""
            SELECT code, organisation, unit, purpose, occasion, expires_at
            FROM request_code
            WHERE code = :code AND expires_at > :now
            """)
    Optional<RequestCode> findValid(String code, Instant now);

    @Query("""
            INSERT INTO request_code (code, organisation, unit, purpose, occasion, created_by, created_at, expires_at)
            VALUES (:code, :organisation, :unit, :purpose, :occasion, :createdBy, :at, :expiresAt)
            """)
    void insert(
            String code,
            OrganisationId organisation,
            @Nullable OrganisationId unit,
            Purpose purpose,
            Occasion occasion,
            @BinaryUuid UUID createdBy,
            Instant at,
            Instant expiresAt);
}
