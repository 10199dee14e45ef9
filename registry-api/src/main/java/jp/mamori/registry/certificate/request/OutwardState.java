package jp.mamori.registry.certificate.request;

/** Where a request stands, as the applicant is told; before the release every complete request reads the same. */
public enum OutwardState {
    INCOMPLETE,
    IN_PROGRESS,
    RELEASED,
    ACCEPTED,
    CORRECTION_REQUESTED,
    WITHDRAWN,
    LAPSED,
    ISSUED,
    CANNOT_CERTIFY
}
