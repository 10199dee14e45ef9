package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Accounts extends GenericRepository<AccountRow, UUID> {
    @Query("SELECT id, natural_person, applicant FROM account WHERE iss = :iss AND sub = :sub")
    Optional<AccountRow> find(String iss, String sub);

    @Query("""
            INSERT INTO account (id, iss, sub, natural_person, applicant, created_at)
            VALUES (:id, :iss, :sub, :naturalPerson, :applicant, :at)
            """)
    void insert(
            @BinaryUuid UUID id,
            String iss,
            String sub,
            @BinaryUuid UUID naturalPerson,
            @Nullable ApplicantId applicant,
            Instant at);
}
