package jp.mamori.certificate.verify;

import jp.mamori.certificate.strict.Reason;

/** One step of a verification, how it ended, and why. */
public record Step(Name name, Result result, Reason reason) {

    /** The steps, in the order in which they are shown. */
    public enum Name {
        FORMAT,
        SIGNATURE,
        ISSUER,
        DATES,
        STATUS,
        AUDIENCE,
        DETAILS
    }

    /** How a step ended. */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    static Step pass(Name name, Reason reason) {
        return new Step(name, Result.PASS, reason);
    }

    static Step fail(Name name, Reason reason) {
        return new Step(name, Result.FAIL, reason);
    }

    static Step unknown(Name name, Reason reason) {
        return new Step(name, Result.UNKNOWN, reason);
    }
}
