package jp.mamori.certificate.strict;

/**
 * Says that something a stranger sent is refused, and why.
 *
 * <p>It carries a code and never the input; it has no stack trace, so refusing costs little.
 */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
