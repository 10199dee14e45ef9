package jp.mamori.registry.disposition.register;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClockRows extends GenericRepository<ClockRow, Integer> {
    @Query("UPDATE register_clock SET tick = tick + 1 WHERE id = 1")
    int advance();

    @Query("SELECT tick FROM register_clock WHERE id = 1 FOR SHARE")
    long readForShare();
}
