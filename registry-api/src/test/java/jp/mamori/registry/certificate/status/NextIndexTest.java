package jp.mamori.registry.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index is given out next, and when the next list is made. */
@RegistryTest
class NextIndexTest {
    private static final int GIVEN_OUT_EVER = NewStatusList.SIZE - NewStatusList.DECOYS;

    private final Registry registry;
    private final Rows rows;

    /** One that has given out nothing yet. */
    private StatusIndexes node;

    NextIndexTest(Registry registry, Rows rows) {
        this.registry = registry;
        this.rows = rows;
    }

    @BeforeEach
    void noList() {
        node = new StatusIndexes(registry.bean(StatusRows.class));
        rows.update("DELETE FROM status_entry");
        rows.update("DELETE FROM status_list");
    }

    @Test
    void before_the_first_list_is_made_the_caller_hears_to_come_again_and_after_it_an_index_is_given() {
        assertThatThrownBy(() -> take(1))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.problem()).isEqualTo(ProblemType.UNAVAILABLE));
        makeList();
        assertThat(take(1)).hasSize(1);
    }

    @Test
    void what_a_transaction_gave_back_is_given_out_when_the_rest_is_used_up() {
        makeList();
        var back = new ArrayList<StatusIndex>();
        assertThatThrownBy(() -> inTransaction(() -> {
                    back.addAll(node.take(3));
                    throw new IllegalStateException("the case could not be stored");
                }))
                .hasMessageContaining("could not be stored");
        assertThat(take(1)).doesNotContainAnyElementsOf(back);
        givenOut(3, GIVEN_OUT_EVER);
        assertThat(take(2)).isSubsetOf(back).doesNotHaveDuplicates();
        assertThatThrownBy(() -> take(2)).isInstanceOf(NoFreeIndex.class);
        assertThat(take(1)).isSubsetOf(back);
        assertThatThrownBy(() -> take(1)).isInstanceOf(NoFreeIndex.class);
    }

    @Test
    void the_next_list_is_made_when_half_of_the_newest_is_given_out_and_follows_it() {
        makeList();
        givenOut(0, 60_000);
        makeList();
        assertThat(rows.count("status_list")).isEqualTo(1);
        givenOut(60_000, GIVEN_OUT_EVER - 3);
        makeList();
        makeList();
        assertThat(take(5)).extracting(StatusIndex::listNo).containsExactly(1, 1, 1, 2, 2);
        assertThat(rows.count("status_list")).isEqualTo(2);
    }

    private void makeList() {
        registry.bean(Jobs.class).runNow("make-status-list");
    }

    private void givenOut(int from, int below) {
        rows.update("UPDATE status_entry SET state = 'TAKEN' WHERE position >= ? AND position < ?", from, below);
    }

    private List<StatusIndex> take(int count) {
        return inTransaction(() -> node.take(count));
    }

    @SuppressWarnings("unchecked")
    private <T> T inTransaction(Callable<T> work) {
        TransactionOperations<Connection> transactions = registry.named(TransactionOperations.class, "default");
        return transactions.executeWrite(status -> work.call());
    }
}
