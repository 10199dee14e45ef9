package jp.mamori.registry.certificate.issue;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * The steps of issuing at which a test holds the process, to kill it there.
 *
 * <p>Does nothing unless the environment variable {@code MAMORI_FAILPOINT} names the step.
 */
enum Failpoint {
    /** The intents are committed, nothing is signed. */
    INTENT_STORED,
    /** Fit to be signed, not signed yet. */
    LINTED,
    /** Signed, and nowhere but in memory. */
    SIGNED,
    /** The certificates are committed, nobody has been told. */
    CERTIFICATE_STORED;

    private static final String HELD = System.getenv().getOrDefault("MAMORI_FAILPOINT", "");

    void reached() {
        if (name().equals(HELD)) {
            LoggerFactory.getLogger(Failpoint.class).warn("held at {}", name());
            while (true) {
                LockSupport.park(this);
            }
        }
    }
}
