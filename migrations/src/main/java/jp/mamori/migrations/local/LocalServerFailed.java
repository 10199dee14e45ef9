package jp.mamori.migrations.local;

/** A local MySQL server could not be started or used; the message says what to do. */
public final class LocalServerFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalServerFailed(String message) {
        super(message);
    }

    LocalServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
