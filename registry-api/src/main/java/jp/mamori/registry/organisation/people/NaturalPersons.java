package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.platform.data.BinaryUuid;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NaturalPersons extends GenericRepository<NaturalPersons.Row, UUID> {
    /** A row of {@code natural_person}. */
    @MappedEntity("natural_person")
    record Row(@Id @BinaryUuid UUID id, byte[] displayCt) {}

    @Query("SELECT id, display_ct FROM natural_person WHERE id = :id")
    Optional<Row> find(@BinaryUuid UUID id);

    @Query("INSERT INTO natural_person (id, display_ct, created_at) VALUES (:id, :displayCt, :at)")
    void insert(@BinaryUuid UUID id, byte[] displayCt, Instant at);

    @Query("UPDATE natural_person SET display_ct = :displayCt WHERE id = :id")
    int rename(@BinaryUuid UUID id, byte[] displayCt);
}
