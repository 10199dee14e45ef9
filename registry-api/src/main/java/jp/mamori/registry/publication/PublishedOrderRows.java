package jp.mamori.registry.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublishedOrderRows extends GenericRepository<PublishedOrderRow, DispositionId> {
    /**
     * Orders that are public on a day, newest first, before a position.
     *
     * @param prefecture code, {@code ""} for all
     * @param operator part of the operator's name as names are compared, {@code ""} for all
     * @param facility part of a present or earlier name of the facility as names are compared, {@code ""} for all
     */
    @Query("""
            SELECT disposition, kind, authority, prefecture, facility, former_facilities, operator_name, ordered_on,
                   from_on, until_on, publish_from, publish_until
            FROM published_order
            WHERE (:prefecture = '' OR prefecture = :prefecture)
              AND (:operator = '' OR LOCATE(:operator, operator_search) > 0)
              AND (:facility = '' OR LOCATE(:facility, facility_search) > 0)
              AND ordered_on BETWEEN :orderedFrom AND :orderedUntil
              AND publish_from <= :day AND (publish_until IS NULL OR publish_until >= :day)
              AND (ordered_on < :beforeDay OR (ordered_on = :beforeDay AND disposition < :beforeId))
            ORDER BY ordered_on DESC, disposition DESC
            LIMIT :rows
            """)
    List<PublishedOrderRow> on(
            LocalDate day,
            String prefecture,
            String operator,
            String facility,
            LocalDate orderedFrom,
            LocalDate orderedUntil,
            LocalDate beforeDay,
            @BinaryUuid UUID beforeId,
            int rows);

    @Query("""
            INSERT INTO published_order (disposition, kind, authority, prefecture, facility, former_facilities,
                                         operator_name, operator_search, facility_search, ordered_on, from_on,
                                         until_on, publish_from, publish_until)
            VALUES (:disposition, :kind, :authority, :prefecture, :facility, :formerFacilities,
                    :operatorName, :operatorSearch, :facilitySearch, :orderedOn, :fromOn,
                    :untilOn, :publishFrom, :publishUntil)
            """)
    void insert(
            DispositionId disposition,
            DispositionKind kind,
            OrganisationId authority,
            String prefecture,
            String facility,
            String formerFacilities,
            String operatorName,
            String operatorSearch,
            String facilitySearch,
            LocalDate orderedOn,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            LocalDate publishFrom,
            @Nullable LocalDate publishUntil);

    @Query("DELETE FROM published_order WHERE disposition = :disposition")
    int delete(DispositionId disposition);
}
