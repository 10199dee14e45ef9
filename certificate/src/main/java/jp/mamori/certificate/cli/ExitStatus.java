package jp.mamori.certificate.cli;

import jp.mamori.certificate.verify.VerificationOutcome;

/** What the command tells the shell: the order of these is the number. */
enum ExitStatus {
    CURRENT,
    NOT_CURRENT,
    CANNOT_TELL,
    UNUSABLE_ARGUMENTS;

    int number() {
        return ordinal();
    }

    ExitStatus or(ExitStatus other) {
        return compareTo(other) < 0 ? other : this;
    }

    static ExitStatus of(VerificationOutcome outcome) {
        return switch (outcome) {
            case CURRENT_NO_RECORD, CURRENT_WITH_RECORD -> CURRENT;
            case CANNOT_TELL -> CANNOT_TELL;
            case NO_LONGER_CURRENT, EXPIRED, NOT_GENUINE, DETAILS_DIFFER, NOT_FOUND -> NOT_CURRENT;
        };
    }
}
