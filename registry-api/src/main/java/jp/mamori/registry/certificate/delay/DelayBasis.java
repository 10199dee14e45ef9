package jp.mamori.registry.certificate.delay;

/** Legal basis of a delay. */
enum DelayBasis {
    /** A request in a criminal investigation (刑事訴訟法第197条第2項). */
    CRIMINAL_INVESTIGATION,
    /** The safety of a child (児童虐待の防止等に関する法律第13条の4). */
    CHILD_PROTECTION,
    COURT_ORDER
}
