package jp.mamori.registry.certificate.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.platform.job.Job;
import jp.mamori.registry.platform.log.FailureLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link ForgetRequest}; one that fails does not keep the others waiting. */
@Singleton
class ForgetRequestsJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetRequestsJob.class);
    private static final int BATCH = 500;

    private final ForgetRequest forgetRequest;
    private final FailureLog failureLog;

    ForgetRequestsJob(ForgetRequest forgetRequest, FailureLog failureLog) {
        this.forgetRequest = forgetRequest;
        this.failureLog = failureLog;
    }

    @Override
    public String name() {
        return ForgetRequest.JOB;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var forgotten =
                forgetRequest.due(BATCH).stream().filter(this::tryToForget).count();
        var keys = forgetRequest.keysToDestroy(2 * BATCH);
        keys.forEach(forgetRequest::destroyKey);
        if (!keys.isEmpty()) {
            LOG.info("{} requests forgotten, {} keys destroyed", forgotten, keys.size());
        }
    }

    private boolean tryToForget(RequestId id) {
        try {
            return forgetRequest.forget(id);
        } catch (RuntimeException e) {
            failureLog.write(e);
            return false;
        }
    }
}
