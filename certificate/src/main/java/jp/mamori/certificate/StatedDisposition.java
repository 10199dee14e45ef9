package jp.mamori.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A disposition as a certificate states it: nothing of the case, nothing of anybody else.
 *
 * <p>{@code ground} is a code of the register ({@code L10_1_2}, {@code SV1}, {@code N3}), absent where the kind has
 * none.
 * {@code board} is the authority that decided, as the register names it.
 * {@code reinstatedOn} is the day a licence or registration was granted again.
 * {@code toString} never prints it.
 */
public record StatedDisposition(
        Kind kind,
        LocalDate date,
        @Nullable String ground,
        String board,
        @Nullable LocalDate reinstatedOn) {
    public StatedDisposition {
        if (ground != null && !Purpose.isCode(ground)) {
            throw new IllegalArgumentException("a ground is a short code");
        }
    }

    @Override
    public String toString() {
        return "StatedDisposition";
    }

    /** The kinds of disposition that a certificate may state. */
    public enum Kind {
        DISCIPLINARY_DISMISSAL,
        STATUS_DISMISSAL,
        LICENCE_LAPSE,
        LICENCE_CONFISCATION,
        REGISTRATION_REVOCATION,
        SUSPENSION_ORDER,
        CLOSURE_ORDER
    }
}
