package jp.mamori.portal.registry;

/**
 * The registry gave no answer that a journey could go on with.
 * The message names the route's kind or the exception's type, never what was sent.
 */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Each has a page of its own. */
    public enum Reason {
        SIGNED_OUT,
        NOT_FOUND,
        FORBIDDEN,
        UNREACHABLE,
        /** It answered, and not what was agreed: a defect. */
        UNREADABLE
    }

    private final Reason reason;

    RegistryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
