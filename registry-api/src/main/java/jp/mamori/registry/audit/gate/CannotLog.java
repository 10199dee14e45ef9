package jp.mamori.registry.audit.gate;

import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Unavailable;

/** An event could not be written, so what it tells about is not done and not answered. */
public final class CannotLog extends RuntimeException implements Unavailable {
    public CannotLog(Throwable cause) {
        super("the event cannot be logged", cause);
    }

    public CannotLog(LogGate.State state) {
        super("the log is " + state);
    }

    @Override
    public ProblemType problem() {
        return ProblemType.CANNOT_LOG;
    }
}
