package jp.mamori.registry.certificate.inspect;

import jp.mamori.certificate.issue.Violation;

/**
 * Something that is not as it must be.
 *
 * @param where a certificate by its number, or an index or a list where no certificate has it; holds no personal data
 * @param rule the rule of the lint that is broken, {@code ""} for every other fault
 */
record Deviation(String where, Fault fault, String rule) {
    /** Faults in the order in which a certificate comes to be. */
    enum Fault {
        /** Not twelve digits with a right check digit. */
        NUMBER_MALFORMED,
        NUMBER_USED_TWICE,
        INDEX_USED_TWICE,
        /** Beyond the end of its list. */
        INDEX_OUTSIDE_LIST,
        /** The list does not have it as given out. */
        INDEX_NOT_TAKEN,
        /** Given out, and nobody has it. */
        INDEX_LOST,
        /** Neither signed nor burnt since longer than the job may take. */
        INTENT_LEFT_OPEN,
        /** The intent says issued, and there is no certificate. */
        NOT_COMPLETE,
        /** A certificate of an intent that is open or burnt. */
        ISSUED_FROM_BURNT,
        /** A certificate that no intent was stored for. */
        WITHOUT_INTENT,
        /** Number, index or request are not the intent's. */
        DIFFERS_FROM_INTENT,
        /** The request does not say that it was issued. */
        REQUEST_NOT_ISSUED,
        /** The token does not open under its key, or is no token. */
        UNREADABLE,
        /** A rule of the format is broken; {@code rule} names it. */
        BREAKS,
        /** A claim is not what the row says. */
        DIFFERS_FROM_ROW,
        /** Other bytes were signed than were stored to be signed. */
        SIGNED_OTHERWISE,
        /** The signature does not verify under the key that the row names. */
        SIGNATURE_WRONG,
        /** The key did not sign at that time. */
        KEY_PERIOD,
        /** The log has no event of its issue. */
        NOT_LOGGED,
        /** The event of its issue does not prove. */
        LOG_PROOF_WRONG,
        /** Another certificate of the applicant counts for the same audience and purpose. */
        TWO_CURRENT,
        /** It ended or was burnt, and its index does not say so. */
        SHOWN_VALID,
        /** It counts, and its index says that it does not. */
        SHOWN_INVALID,
        /** The signed list says otherwise than its entries. */
        LIST_DIFFERS,
        /** The signed list does not verify. */
        LIST_WRONG
    }

    static Deviation of(String where, Fault fault) {
        return new Deviation(where, fault, "");
    }

    static Deviation breaks(String where, Violation violation) {
        return new Deviation(where, Fault.BREAKS, violation.rule() + " (" + violation.reason() + ")");
    }

    /** Where no certificate stands. */
    static String index(int list, int index) {
        return "list " + list + " index " + index;
    }

    String text() {
        return where + " " + fault + (rule.isEmpty() ? "" : " " + rule);
    }
}
