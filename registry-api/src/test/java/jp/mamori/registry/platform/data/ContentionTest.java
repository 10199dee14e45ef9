package jp.mamori.registry.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ContentionTest {
    private final Contention contention = new Contention();
    private final AtomicInteger tries = new AtomicInteger();

    private RuntimeException failing(int code) {
        return new IllegalStateException(new SQLException("", "40001", code));
    }

    private String failUntil(int success, int code) {
        if (tries.incrementAndGet() < success) {
            throw failing(code);
        }
        return "done";
    }

    @Test
    void a_deadlock_and_a_lock_wait_timeout_are_tried_again() {
        assertThat(contention.retrying(() -> failUntil(3, 1213))).isEqualTo("done");
        tries.set(0);
        assertThat(contention.retrying(() -> failUntil(2, 1205))).isEqualTo("done");
    }

    @Test
    void the_third_failure_comes_out() {
        assertThatThrownBy(() -> contention.retrying(() -> failUntil(9, 1213)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void another_error_is_not_tried_again() {
        assertThatThrownBy(() -> contention.retrying(() -> failUntil(9, 1062)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
        assertThat(SqlErrors.isDuplicate(failing(1062))).isTrue();
        assertThat(SqlErrors.isCheckViolation(failing(3819))).isTrue();
        assertThat(SqlErrors.isDuplicate(failing(3819))).isFalse();
    }
}
