package jp.mamori.registry.check;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

/** The table {@code check_record}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CheckRows extends GenericRepository<CheckRow, CheckId> {
    String COLUMNS = "id, organisation, purpose, occasion, outcome, number, content_ct, checked_at";

    @Query("""
            INSERT INTO check_record
              (id, organisation, officer, purpose, occasion, outcome, number, reference_key, content_ct,
               checked_at)
            VALUES
              (:id, :organisation, :officer, :purpose, :occasion, :outcome, :number, :referenceKey, :content,
               :checkedAt)
            """)
    void insert(
            CheckId id,
            OrganisationId organisation,
            @BinaryUuid UUID officer,
            String purpose,
            String occasion,
            String outcome,
            @Nullable String number,
            byte[] referenceKey,
            byte[] content,
            Instant checkedAt);

    @Query("SELECT COUNT(*) FROM check_record WHERE checked_at < :before")
    long countBefore(Instant before);

    @Query("SELECT " + COLUMNS + " FROM check_record WHERE id = :id AND organisation = :organisation")
    Optional<CheckRow> find(CheckId id, OrganisationId organisation);

    @Query("SELECT " + COLUMNS + """
             FROM check_record
            WHERE organisation = :organisation
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CheckRow> newestOf(OrganisationId organisation, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM check_record
            WHERE organisation = :organisation AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CheckRow> before(OrganisationId organisation, CheckId before, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM check_record
            WHERE organisation = :organisation AND reference_key IN (SELECT UNHEX(j.k) FROM JSON_TABLE(:referenceKeys, '$[*]' COLUMNS (k CHAR(64) PATH '$')) AS j)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CheckRow> newestOfReference(OrganisationId organisation, String referenceKeys, int limit);

    @Query("SELECT " + COLUMNS + """
             FROM check_record
            WHERE organisation = :organisation AND reference_key IN (SELECT UNHEX(j.k) FROM JSON_TABLE(:referenceKeys, '$[*]' COLUMNS (k CHAR(64) PATH '$')) AS j) AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CheckRow> beforeOfReference(OrganisationId organisation, String referenceKeys, CheckId before, int limit);
}
