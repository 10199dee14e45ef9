package jp.mamori.registry.person.screening;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** The table {@code person_record}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRows extends GenericRepository<PersonRow, FileId> {
    @Query("""
            INSERT INTO person_record (file, side, content_ct, norm_version, hmac_key_id, created_at)
            VALUES (:file, :side, :contentCt, :normVersion, :hmacKeyId, :at)
            """)
    void insert(FileId file, Side side, byte[] contentCt, int normVersion, int hmacKeyId, Instant at);

    @Query("""
            SELECT file, side, content_ct, norm_version, hmac_key_id FROM person_record WHERE file IN (:files)
            """)
    List<PersonRow> find(@Expandable @BinaryUuid List<UUID> files);

    @Query("DELETE FROM person_record WHERE file = :file")
    int delete(FileId file);

    @Query("SELECT COUNT(*) FROM person_record WHERE side = :side")
    long count(Side side);

    /** One row for each version that any person's keys have. */
    @Query("SELECT DISTINCT norm_version, hmac_key_id FROM person_record")
    List<PersonRow.Version> versions();

    /** Persons of one version, kept from others who rebuild at the same time. */
    @Query("""
            SELECT file, side, content_ct, norm_version, hmac_key_id FROM person_record
            WHERE norm_version = :normVersion AND hmac_key_id = :hmacKeyId
            ORDER BY file LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<PersonRow> lockOf(int normVersion, int hmacKeyId, int limit);

    @Query("UPDATE person_record SET norm_version = :normVersion, hmac_key_id = :hmacKeyId WHERE file = :file")
    void moved(FileId file, int normVersion, int hmacKeyId);

    @Query("""
            SELECT file, side, content_ct, norm_version, hmac_key_id FROM person_record
            WHERE file > :after ORDER BY file LIMIT :limit
            """)
    List<PersonRow> after(FileId after, int limit);
}
