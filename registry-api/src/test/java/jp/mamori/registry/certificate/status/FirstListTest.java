package jp.mamori.registry.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import org.junit.jupiter.api.Test;

/** The first seconds of a new registry, in which nobody has made a status list yet. */
@RegistryTest
class FirstListTest {
    private final Registry registry;

    FirstListTest(Registry registry) {
        this.registry = registry;
    }

    @Test
    void before_it_is_made_the_caller_hears_to_come_again_and_after_it_an_index_is_given() {
        assertThatThrownBy(this::take)
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.problem()).isEqualTo(ProblemType.UNAVAILABLE));
        registry.bean(Jobs.class).runNow("make-status-list");
        assertThat(take()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<StatusIndex> take() {
        TransactionOperations<Connection> transactions = registry.named(TransactionOperations.class, "default");
        return transactions.executeWrite(
                status -> registry.bean(StatusIndexes.class).take(1));
    }
}
