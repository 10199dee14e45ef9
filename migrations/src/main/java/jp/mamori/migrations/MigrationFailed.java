package jp.mamori.migrations;

/** A database could not be brought to the current version; the message says what an operator can do. */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String message) {
        super(message);
    }

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
