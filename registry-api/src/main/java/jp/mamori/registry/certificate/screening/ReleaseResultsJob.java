package jp.mamori.registry.certificate.screening;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.platform.job.Job;

/** Releases the results whose slot has come. */
@Singleton
class ReleaseResultsJob implements Job {
    private static final int BATCH = 500;

    private final Requests requests;
    private final ReleaseResult releaseResult;

    ReleaseResultsJob(Requests requests, ReleaseResult releaseResult) {
        this.requests = requests;
        this.releaseResult = releaseResult;
    }

    @Override
    public String name() {
        return "release-results";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        requests.dueForRelease(BATCH).forEach(releaseResult::releaseIfDue);
    }
}
