package jp.mamori.registry.audit;

/** An event could not be written, so what it tells about is not done and not answered. */
public final class CannotLog extends RuntimeException {
    CannotLog(Throwable cause) {
        super("the event cannot be logged", cause);
    }
}
