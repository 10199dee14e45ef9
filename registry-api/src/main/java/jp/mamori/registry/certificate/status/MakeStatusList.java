package jp.mamori.registry.certificate.status;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.data.SqlErrors;
import jp.mamori.registry.platform.job.Job;

/**
 * Makes the next status list before the last one is used up.
 *
 * <p>Indexes get a random order in which they are given out; about two percent are decoys, invalid from the start,
 * so that the number of invalid ones tells little.
 */
@Singleton
public class MakeStatusList implements Job {
    /** More than two cores give out between two runs. */
    private static final int RESERVE = NewStatusList.SIZE / 2;

    private final StatusRows lists;
    private final NewStatusList newStatusList;

    MakeStatusList(StatusRows lists, NewStatusList newStatusList) {
        this.lists = lists;
        this.newStatusList = newStatusList;
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
        if (newest == 0 || lists.free(newest) < RESERVE) {
            make(newest + 1);
        }
    }

    private void make(int number) {
        try {
            newStatusList.make(number);
        } catch (RuntimeException e) {
            // Making one takes longer than a lock is waited for: another node is at it.
            if (!SqlErrors.isDuplicate(e) && !Contention.lostContention(e)) {
                throw e;
            }
        }
    }
}
