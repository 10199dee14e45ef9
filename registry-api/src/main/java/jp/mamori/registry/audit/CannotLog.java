package jp.mamori.registry.audit;

import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;

/** An event could not be written, so what it tells about is not done and not answered. */
public final class CannotLog extends RuntimeException implements Unavailable {
    CannotLog(Throwable cause) {
        super("the event cannot be logged", cause);
    }

    @Override
    public ProblemType problem() {
        return ProblemType.CANNOT_LOG;
    }
}
