package jp.mamori.certificate.verify;

/**
 * The eight answers that anybody who shows a certificate may get.
 *
 * <p>A negative never says more than that no matching record was found; source: docs/certificate.md.
 */
public enum VerificationOutcome {
    CURRENT_NO_RECORD,
    CURRENT_WITH_RECORD,
    NO_LONGER_CURRENT,
    EXPIRED,
    NOT_GENUINE,
    DETAILS_DIFFER,
    NOT_FOUND,
    CANNOT_TELL
}
