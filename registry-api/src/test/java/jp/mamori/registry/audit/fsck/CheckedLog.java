package jp.mamori.registry.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.List;

/** The product's own check of the whole log, for tests of what may have harmed it. */
@Singleton
public class CheckedLog {
    private final CheckLog checkLog;

    CheckedLog(CheckLog checkLog) {
        this.checkLog = checkLog;
    }

    public void assertWhole() {
        assertThat(checkLog.check(List.of())).isEmpty();
    }
}
