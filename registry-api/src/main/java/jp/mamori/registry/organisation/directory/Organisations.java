package jp.mamori.registry.organisation.directory;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Organisations extends GenericRepository<Organisation, OrganisationId> {
    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE id = :id
            """)
    Optional<Organisation> find(OrganisationId id);

    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE id IN (:ids)
            """)
    List<Organisation> findAll(@Expandable @BinaryUuid List<UUID> ids);

    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE kind = :kind AND prefecture = :prefecture
            ORDER BY id
            LIMIT 1
            """)
    Optional<Organisation> firstOf(OrganisationKind kind, String prefecture);

    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE authority_code IS NOT NULL
            ORDER BY prefecture, kind, authority_code
            """)
    List<Organisation> authorities();

    /**
     * Employers whose folded text holds all three patterns, in the order of reading and id, after a position.
     *
     * @param prefecture code, {@code ""} for all
     */
    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE kind IN (:kinds)
              AND (:prefecture = '' OR prefecture = :prefecture)
              AND search_text LIKE :first AND search_text LIKE :second AND search_text LIKE :third
              AND (name_kana > :afterKana OR (name_kana = :afterKana AND id > :afterId))
            ORDER BY name_kana, id
            LIMIT :rows
            """)
    List<Organisation> search(
            @Expandable List<String> kinds,
            String prefecture,
            String first,
            String second,
            String third,
            String afterKana,
            @BinaryUuid UUID afterId,
            int rows);

    @Query("""
            INSERT INTO organisation (id, kind, name, name_kana, name_en, prefecture, municipality, municipality_code,
                                      parent, corporate_number, school_code, authority_code, search_text, created_at)
            VALUES (:id, :kind, :name, :nameKana, :nameEn, :prefecture, :municipality, :municipalityCode,
                    :parent, :corporateNumber, :schoolCode, NULL, :searchText, :at)
            """)
    void insert(
            OrganisationId id,
            OrganisationKind kind,
            String name,
            String nameKana,
            @Nullable String nameEn,
            @Nullable String prefecture,
            @Nullable String municipality,
            @Nullable String municipalityCode,
            @Nullable OrganisationId parent,
            @Nullable String corporateNumber,
            @Nullable String schoolCode,
            String searchText,
            Instant at);

    @Query("""
            SELECT id, kind, name, name_kana, name_en, prefecture, municipality, parent, authority_code
            FROM organisation
            WHERE parent = :parent
            ORDER BY id
            """)
    List<Organisation> unitsOf(OrganisationId parent);
}
