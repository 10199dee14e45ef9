package jp.mamori.benchmarks.certificate;

import java.sql.SQLException;
import jp.mamori.certificate.status.StatusList;

/** Fills the tables of the status lists to a size, as years of issuing do. */
final class StatusLists {
    private static final int DECOYS = StatusList.DEFAULT_SIZE / 50;
    private static final int GIVEN_OUT = StatusList.DEFAULT_SIZE - DECOYS;

    private final Stack stack;

    StatusLists(Stack stack) {
        this.stack = stack;
    }

    /** Waits for the product's own first list. */
    void awaitFirst() throws SQLException, InterruptedException {
        while (stack.number("SELECT COUNT(*) FROM status_list WHERE signed_at IS NOT NULL") == 0) {
            Thread.sleep(200);
        }
    }

    /** Has at least so many indexes given out; the newest list has room. */
    void allocated(long count) throws SQLException {
        for (long taken = taken(); taken < count; taken = taken()) {
            long room = stack.number("SELECT COUNT(*) FROM status_entry WHERE state = 'FREE'");
            if (room + taken < count + GIVEN_OUT / 8) {
                addList("FREE");
            } else {
                stack.update(
                        "UPDATE status_entry SET state = 'TAKEN' WHERE state = 'FREE' ORDER BY list_no, position LIMIT "
                                + Math.min(100_000, count - taken));
            }
        }
    }

    long taken() throws SQLException {
        return stack.number("SELECT COUNT(*) FROM status_entry WHERE state IN ('TAKEN', 'INVALID')");
    }

    /** Has so many lists, the further ones all given out: the first list again in another order. */
    void lists(int count) throws SQLException {
        while (stack.number("SELECT COUNT(*) FROM status_list") < count) {
            addList("TAKEN");
        }
    }

    /** Copies the first list to the next number, every index at another position; not where the product is quicker. */
    private void addList(String state) throws SQLException {
        long number = stack.number("SELECT MAX(list_no) + 1 FROM status_list");
        int added =
                stack.update("INSERT IGNORE INTO status_list (list_no, created_at, changes, signed_changes) VALUES ("
                        + number + ", UTC_TIMESTAMP(6), 0, -1)");
        if (added == 0) {
            return;
        }
        stack.update("""
                INSERT INTO status_entry (list_no, idx, position, state)
                SELECT %1$d, (idx * 5 + %1$d * 7919) MOD %2$d AS moved, position, IF(position < %3$d, '%4$s', 'DECOY')
                FROM status_entry WHERE list_no = 1 ORDER BY moved
                """.formatted(number, StatusList.DEFAULT_SIZE, GIVEN_OUT, state));
    }
}
