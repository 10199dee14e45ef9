package jp.mamori.registry.disposition.retention;

/** Where a retention report stands. */
enum ReportState {
    /** A dry run: waits for a second officer. */
    PROPOSED,
    /** Its dispositions are being expunged. */
    APPROVED,
    REJECTED,
    DONE
}
