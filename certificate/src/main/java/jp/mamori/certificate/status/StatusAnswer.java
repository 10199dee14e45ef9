package jp.mamori.certificate.status;

import java.time.Instant;
import jp.mamori.certificate.strict.Reason;

/** What a status list says about one certificate. */
public sealed interface StatusAnswer {
    /** Valid, by a list of that instant. */
    record Valid(Instant asOf, boolean stale) implements StatusAnswer {}

    /** No longer valid, by a list of that instant. */
    record Invalid(Instant asOf, boolean stale) implements StatusAnswer {}

    /** No list counts; never to be shown as valid. */
    record Unknown(Reason reason) implements StatusAnswer {}
}
