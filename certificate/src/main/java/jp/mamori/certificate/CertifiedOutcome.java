package jp.mamori.certificate;

/**
 * What a certificate states.
 *
 * <p>A negative is not proof: it says that no matching record was found for these items, in these registers, as of
 * that time.
 */
public enum CertifiedOutcome {
    NO_MATCHING_RECORD,
    RECORD_CONFIRMED
}
