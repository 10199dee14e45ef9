package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.platform.data.BinaryUuid;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Accounts extends GenericRepository<AccountRow, UUID> {
    @Query("SELECT id, natural_person, applicant, session_generation FROM account WHERE iss = :iss AND sub = :sub")
    Optional<AccountRow> find(String iss, String sub);

    /** The account of a caller; refused with 401 {@code session-ended} where the person has ended all sessions since. */
    default Optional<AccountRow> of(Caller caller) {
        var account = find(caller.iss(), caller.sub());
        if (account.isPresent() && account.get().sessionGeneration() != caller.generation()) {
            throw new Refused(ProblemType.SESSION_ENDED);
        }
        return account;
    }

    /** Officers only; nothing finer than the month is kept. */
    @Query("""
            UPDATE account SET signed_in_month = :month
            WHERE natural_person = :naturalPerson AND applicant IS NULL
              AND (signed_in_month IS NULL OR signed_in_month <> :month)
            """)
    void signedIn(@BinaryUuid UUID naturalPerson, String month);

    @Query("UPDATE account SET session_generation = session_generation + 1 WHERE natural_person = :naturalPerson")
    void endSessions(@BinaryUuid UUID naturalPerson);

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
