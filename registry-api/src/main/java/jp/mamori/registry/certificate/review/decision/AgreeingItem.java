package jp.mamori.registry.certificate.review.decision;

/** What agrees beyond name and date of birth; without one of them nobody is found to be the same person. */
public enum AgreeingItem {
    LICENCE_NUMBER,
    REGISTERED_DOMICILE,
    FAMILY_REGISTER,
    EMPLOYMENT_HISTORY
}
