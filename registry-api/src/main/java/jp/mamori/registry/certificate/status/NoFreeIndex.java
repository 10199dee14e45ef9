package jp.mamori.registry.certificate.status;

import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;

/** The next status list is not made yet, as in the first seconds of a new registry; the request is answered 503. */
final class NoFreeIndex extends RuntimeException implements Unavailable {
    NoFreeIndex() {
        super("too few free status indexes");
    }

    @Override
    public ProblemType problem() {
        return ProblemType.UNAVAILABLE;
    }
}
