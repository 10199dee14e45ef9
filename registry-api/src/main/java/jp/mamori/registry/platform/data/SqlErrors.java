package jp.mamori.registry.platform.data;

import java.sql.SQLException;
import java.util.Optional;

/** Finds out which database error is behind an exception. */
public final class SqlErrors {
    private static final int DUPLICATE = 1062;
    private static final int CHECK_VIOLATED = 3819;
    private static final int DEPTH = 20;

    private SqlErrors() {}

    /** MySQL's error number, if a database error is anywhere among the causes. */
    public static Optional<Integer> codeOf(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql.getErrorCode());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    public static boolean isDuplicate(Throwable failure) {
        return codeOf(failure).filter(code -> code == DUPLICATE).isPresent();
    }

    public static boolean isCheckViolation(Throwable failure) {
        return codeOf(failure).filter(code -> code == CHECK_VIOLATED).isPresent();
    }
}
