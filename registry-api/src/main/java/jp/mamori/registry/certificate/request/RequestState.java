package jp.mamori.registry.certificate.request;

/**
 * Where a request stands, inside the service.
 *
 * <p>What the applicant sees is {@link OutwardState}: whether officers look at a request is hidden.
 * Source: certificate.md section 1.
 */
public enum RequestState {
    /** Something is missing, or officers could not decide and asked. */
    INCOMPLETE,
    UNDER_REVIEW,
    DETERMINED,
    /** The result was shown to the applicant, who has 14 days to answer. */
    RELEASED,
    ACCEPTED,
    CORRECTION_REQUESTED,
    WITHDRAWN,
    LAPSED,
    ISSUED,
    CANNOT_CERTIFY;

    /** Whether nothing happens to the request any more. */
    public boolean isTerminal() {
        return switch (this) {
            case WITHDRAWN, LAPSED, ISSUED, CANNOT_CERTIFY -> true;
            case INCOMPLETE, UNDER_REVIEW, DETERMINED, RELEASED, ACCEPTED, CORRECTION_REQUESTED -> false;
        };
    }

    /** Whether the result has been shown to the applicant. */
    public boolean isShown() {
        return switch (this) {
            case RELEASED, ACCEPTED, CORRECTION_REQUESTED, ISSUED, CANNOT_CERTIFY -> true;
            case INCOMPLETE, UNDER_REVIEW, DETERMINED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** What the applicant is told. */
    public OutwardState outward() {
        return switch (this) {
            case INCOMPLETE -> OutwardState.INCOMPLETE;
            case UNDER_REVIEW, DETERMINED -> OutwardState.IN_PROGRESS;
            case RELEASED -> OutwardState.RELEASED;
            case ACCEPTED -> OutwardState.ACCEPTED;
            case CORRECTION_REQUESTED -> OutwardState.CORRECTION_REQUESTED;
            case WITHDRAWN -> OutwardState.WITHDRAWN;
            case LAPSED -> OutwardState.LAPSED;
            case ISSUED -> OutwardState.ISSUED;
            case CANNOT_CERTIFY -> OutwardState.CANNOT_CERTIFY;
        };
    }
}
