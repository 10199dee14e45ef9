package jp.mamori.registry.check.supervision;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.platform.data.BinaryUuid;

/** An employer is who hires (採用権者); what its units do counts as its own. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SupervisionRows extends GenericRepository<EmployerRow, OrganisationId> {
    /** Those under an authority, who made no check since first, then by reading and id, after a position. */
    @Query("""
            SELECT o.id, o.kind, o.name, o.name_kana, o.prefecture, o.municipality,
                   EXISTS (SELECT 1
                           FROM organisation u
                           JOIN check_record c ON c.organisation = u.id
                           WHERE (u.id = o.id OR u.parent = o.id) AND c.checked_at >= :since) AS checked
            FROM organisation authority
            JOIN supervision_right s ON s.organisation_kind = authority.kind
            JOIN organisation o ON o.kind = s.employer_kind AND o.parent IS NULL
             AND (s.territory = 'COUNTRY'
               OR s.territory = 'PREFECTURE' AND o.prefecture = authority.prefecture
               OR s.territory = 'MUNICIPALITY' AND o.municipality_code = authority.municipality_code)
            WHERE authority.id = :authority
            HAVING checked > :afterChecked
                OR checked = :afterChecked
                   AND (o.name_kana > :afterKana OR o.name_kana = :afterKana AND o.id > :afterId)
            ORDER BY checked, o.name_kana, o.id
            LIMIT :rows
            """)
    List<EmployerRow> employers(
            OrganisationId authority,
            Instant since,
            int afterChecked,
            String afterKana,
            @BinaryUuid UUID afterId,
            int rows);

    @Query("""
            SELECT COALESCE(u.parent, u.id) AS employer, MAX(a.signed_in_month) AS signed_in
            FROM organisation u
            JOIN membership m ON m.organisation = u.id
             AND m.from_on <= :day AND (m.until_on IS NULL OR m.until_on >= :day)
            LEFT JOIN account a ON a.natural_person = m.natural_person
            WHERE u.id IN (:employers) OR u.parent IN (:employers)
            GROUP BY employer
            """)
    List<EnrolmentRow> enrolled(@Expandable @BinaryUuid List<UUID> employers, LocalDate day);

    @Query("""
            SELECT COALESCE(u.parent, u.id) AS employer,
                   DATE_FORMAT(c.checked_at + INTERVAL 9 HOUR, '%Y-%m') AS in_month,
                   COUNT(*) AS checks
            FROM organisation u
            JOIN check_record c ON c.organisation = u.id
            WHERE (u.id IN (:employers) OR u.parent IN (:employers)) AND c.checked_at >= :since
            GROUP BY employer, in_month
            """)
    List<MonthRow> checks(@Expandable @BinaryUuid List<UUID> employers, Instant since);
}
