package jp.mamori.registry.certificate.screening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The reference table {@code disclosure_basis}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BasisRows extends GenericRepository<BasisRow, String> {
    @Query("""
            SELECT register, ground FROM disclosure_basis
            WHERE organisation_kind = :kind AND purpose = :purpose
              AND from_on <= :today AND (until_on IS NULL OR until_on > :today)
            """)
    List<BasisRow> of(String kind, String purpose, LocalDate today);
}
