package jp.mamori.registry.certificate.request;

/**
 * What came of a request.
 *
 * <p>{@code NO_MATCHING_RECORD} means: for these items, in these registers, as of that time.
 */
public enum Determination {
    NO_MATCHING_RECORD,
    RECORD_CONFIRMED,
    /** Nothing can be certified; the applicant is told what is missing. */
    CANNOT_CERTIFY
}
