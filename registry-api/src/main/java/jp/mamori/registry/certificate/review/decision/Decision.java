package jp.mamori.registry.certificate.review.decision;

/** What officers conclude about an applicant and a record; {@code CANNOT_DECIDE} asks the applicant. */
public enum Decision {
    SAME_PERSON,
    DIFFERENT_PERSON,
    CANNOT_DECIDE
}
