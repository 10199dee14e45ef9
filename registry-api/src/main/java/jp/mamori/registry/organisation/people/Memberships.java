package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.BinaryUuid;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface Memberships extends GenericRepository<MembershipRow, UUID> {
    @Query("""
            SELECT m.id, m.natural_person, m.organisation, o.kind AS organisation_kind, o.name AS organisation_name,
                   m.role, m.from_on
            FROM membership m
            JOIN organisation o ON o.id = m.organisation
            WHERE m.natural_person = :naturalPerson
              AND m.from_on <= :day AND (m.until_on IS NULL OR m.until_on >= :day)
            ORDER BY o.name, m.role
            """)
    List<MembershipRow> of(@BinaryUuid UUID naturalPerson, LocalDate day);

    @Query("""
            SELECT m.id, m.natural_person, m.organisation, o.kind AS organisation_kind, o.name AS organisation_name,
                   m.role, m.from_on
            FROM membership m
            JOIN organisation o ON o.id = m.organisation
            WHERE m.organisation = :organisation
              AND m.from_on <= :day AND (m.until_on IS NULL OR m.until_on >= :day)
            ORDER BY m.role, m.id
            """)
    List<MembershipRow> in(OrganisationId organisation, LocalDate day);

    @Query("""
            INSERT INTO membership (id, natural_person, organisation, role, from_on, until_on, added_by)
            VALUES (:id, :naturalPerson, :organisation, :role, :fromOn, NULL, :addedBy)
            """)
    void insert(
            @BinaryUuid UUID id,
            @BinaryUuid UUID naturalPerson,
            OrganisationId organisation,
            Role role,
            LocalDate fromOn,
            @Nullable @BinaryUuid UUID addedBy);
}
