package jp.mamori.registry.certificate.status;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import jp.mamori.certificate.status.StatusList;
import jp.mamori.registry.platform.job.Job;

/**
 * Makes the next status list before the last one is used up.
 *
 * <p>Indexes get a random order in which they are given out; about two percent are decoys, invalid from the start,
 * so that the number of invalid ones tells little.
 */
@Singleton
public class MakeStatusList implements Job {
    private static final int SIZE = StatusList.DEFAULT_SIZE;
    private static final int DECOYS = SIZE / 50;
    private static final int NEARLY_USED_UP = SIZE - SIZE / 10;
    private static final int BATCH = 8_192;

    private final StatusRows lists;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeStatusList(StatusRows lists, JdbcOperations jdbc, TransactionOperations<Connection> transactions, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "make-status-list";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Safe to run at once on many nodes: the list's number is unique, and who comes second makes none. */
    @Override
    public void run() {
        var numbers = lists.numbers();
        var newest = numbers.isEmpty() ? 0 : numbers.getLast();
        if (newest == 0 || lists.freeBelow(newest, NEARLY_USED_UP) == 0) {
            transactions.executeWrite(status -> {
                make(newest + 1);
                return newest;
            });
        }
    }

    private void make(int number) {
        lists.insert(number, clock.instant());
        var sql = "INSERT INTO status_entry (list_no, idx, position, state) VALUES (?, ?, ?, ?)";
        jdbc.prepareStatement(sql, insert -> insertAll(insert, number, shuffled()));
    }

    private int insertAll(PreparedStatement insert, int number, int[] order) throws SQLException {
        for (var position = 0; position < SIZE; position++) {
            insert.setInt(1, number);
            insert.setInt(2, order[position]);
            insert.setInt(3, position);
            insert.setString(4, position < SIZE - DECOYS ? "FREE" : "DECOY");
            insert.addBatch();
            if (position % BATCH == BATCH - 1) {
                insert.executeBatch();
            }
        }
        return SIZE;
    }

    private int[] shuffled() {
        var order = new int[SIZE];
        for (var i = 0; i < SIZE; i++) {
            var j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
