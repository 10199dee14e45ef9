package jp.mamori.benchmarks.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.migrations.local.LocalServers;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.key.HmacKeyHash;
import jp.mamori.registry.person.matching.key.KeyHash;
import jp.mamori.registry.person.matching.score.Comparison;
import jp.mamori.registry.person.matching.score.Decision;

/**
 * The matcher with its keys as rows of a real MySQL: one {@code IN} over the primary key, then each candidate is prepared
 * and scored. Times are of the clock on the wall, as the server's part is in them.
 *
 * <p>The lower 24 bits of a hash are not used here: they hold the person while the rows are sorted for loading.
 */
final class KeysInMySql implements MatchedSystem, AutoCloseable {

    private static final int PERSON_BITS = 24;
    private static final long PERSON = (1L << PERSON_BITS) - 1;
    private static final int ROWS_AT_ONCE = 2000;
    private static final int KEYS_STEP = 32;

    private final List<PersonRow> persons;
    private final LocalDate today;
    private final double threshold;
    private final KeyHash hash = new HmacKeyHash(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final LocalServers servers;
    private final Connection connection;

    KeysInMySql(List<PersonRow> persons, LocalDate today) {
        this.persons = persons;
        this.today = today;
        threshold = Matcher.threshold(persons.size());
        servers = LocalServers.startTemporary();
        try {
            connection = servers.registry().connectAsRoot();
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        CREATE TABLE sought_key (
                            side ENUM('REGISTER', 'APPLICANT') NOT NULL,
                            k BIGINT NOT NULL,
                            file BINARY(16) NOT NULL,
                            norm_version SMALLINT NOT NULL,
                            hmac_key_id SMALLINT NOT NULL,
                            PRIMARY KEY (side, k, file, norm_version, hmac_key_id))
                        """);
            }
            load(sorted());
        } catch (SQLException e) {
            servers.close();
            throw new IllegalStateException("the keys could not be stored", e);
        }
    }

    /** Each key and its person in one number, in the order of the primary key. */
    private long[] sorted() {
        long[] rows = new long[Math.multiplyExact(persons.size(), 32)];
        int size = 0;
        for (int i = 0; i < persons.size(); i++) {
            var keys = Matcher.registerKeys(Matcher.prepare(OwnMatcher.subject(persons.get(i)), today));
            if (size + keys.size() > rows.length) {
                rows = Arrays.copyOf(rows, rows.length + (rows.length >> 1));
            }
            for (var key : keys) {
                rows[size++] = hash.of(key.text()) & ~PERSON | i;
            }
        }
        rows = Arrays.copyOf(rows, size);
        Arrays.sort(rows);
        return rows;
    }

    private void load(long[] rows) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
                int to = Math.min(from + ROWS_AT_ONCE, rows.length);
                var insert = new StringBuilder(
                        "INSERT IGNORE INTO sought_key (side, k, file, norm_version, hmac_key_id) VALUES ");
                for (int i = from; i < to; i++) {
                    insert.append(i == from ? "" : ",")
                            .append("('REGISTER',")
                            .append(rows[i] & ~PERSON)
                            .append(",x'%032x',1,1)".formatted(rows[i] & PERSON));
                }
                statement.execute(insert.toString());
                if (from % (ROWS_AT_ONCE * 500) == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String name() {
        return "this matcher through MySQL";
    }

    @Override
    public Answer ask(PersonRow row) {
        long begun = System.nanoTime();
        Profile query = Matcher.prepare(OwnMatcher.subject(row), today);
        long[] keys = Matcher.queryKeys(query).stream()
                .mapToLong(key -> hash.of(key) & ~PERSON)
                .toArray();
        Comparison best = null;
        String candidate = "";
        for (int person : candidates(keys)) {
            PersonRow file = persons.get(person);
            Comparison comparison = Matcher.compare(query, Matcher.prepare(OwnMatcher.subject(file), today));
            if (best == null || worth(comparison) > worth(best)) {
                best = comparison;
                candidate = file.id();
            }
        }
        Decision decision =
                best == null ? Decision.ofNothing(query.complete()) : Matcher.decide(best, threshold, query);
        double bits = best == null ? 0 : best.bits();
        return new Answer(decision.name().toLowerCase(Locale.ROOT), candidate, bits, System.nanoTime() - begun);
    }

    private static double worth(Comparison of) {
        return of.bits() + (of.licence() ? 1000 : 0);
    }

    /** The number of parameters goes in steps, so that few statements are prepared. */
    private List<Integer> candidates(long[] keys) {
        int parameters = Math.max(1, (keys.length + KEYS_STEP - 1) / KEYS_STEP) * KEYS_STEP;
        String sql = "SELECT DISTINCT file FROM sought_key WHERE side = 'REGISTER' AND k IN (?"
                + ",?".repeat(parameters - 1) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters; i++) {
                select.setLong(i + 1, keys.length == 0 ? 0 : keys[Math.min(i, keys.length - 1)]);
            }
            var found = new ArrayList<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] file = rows.getBytes(1);
                    found.add(java.nio.ByteBuffer.wrap(file).getInt(file.length - Integer.BYTES));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the look-up failed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be closed", e);
        } finally {
            servers.close();
        }
    }
}
