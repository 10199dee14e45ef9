package jp.mamori.registry.disposition;

/** Where a four-eyes step stands; the first three are open. */
public enum StepState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    WITHDRAWN
}
