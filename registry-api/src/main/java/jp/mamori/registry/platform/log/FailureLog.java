package jp.mamori.registry.platform.log;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures that an operator must mend: types and places of the whole chain, no message.
 *
 * <p>A database's or a parser's message may quote what somebody typed.
 */
@Singleton
public class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int DEPTH = 10;
    private static final int FRAMES = 8;

    public void write(Throwable failure) {
        var text = new StringBuilder();
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            text.append(depth == 0 ? "" : "\n  caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" code ").append(sql.getErrorCode());
            }
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        LOG.error("request failed: {}", text);
    }
}
