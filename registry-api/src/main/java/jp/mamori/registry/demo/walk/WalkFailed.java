package jp.mamori.registry.demo.walk;

/** A step of the walk went otherwise than it must. */
public final class WalkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WalkFailed(String message) {
        super(message);
    }

    WalkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
