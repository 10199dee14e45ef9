package jp.mamori.registry.certificate.issue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import jp.mamori.registry.audit.witness.Witnessing;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.status.MakeStatusList;
import jp.mamori.registry.platform.job.Job;
import jp.mamori.registry.platform.log.FailureLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the accepted requests whose slot has come, and completes what a crash left between intent and certificate.
 *
 * <p>Nothing is issued while the log has not been witnessed for four hours; it goes on by itself.
 * One that fails does not keep the others waiting; it is tried again at the next run.
 */
@Singleton
public class IssueCertificates implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(IssueCertificates.class);
    private static final int BATCH = 1_000;

    private final Requests requests;
    private final IntentRows intents;
    private final StoreIntent storeIntent;
    private final SignIntent signIntent;
    private final MakeStatusList makeStatusList;
    private final Witnessing witnessing;
    private final FailureLog failureLog;

    IssueCertificates(
            Requests requests,
            IntentRows intents,
            StoreIntent storeIntent,
            SignIntent signIntent,
            MakeStatusList makeStatusList,
            Witnessing witnessing,
            FailureLog failureLog) {
        this.requests = requests;
        this.intents = intents;
        this.storeIntent = storeIntent;
        this.signIntent = signIntent;
        this.makeStatusList = makeStatusList;
        this.witnessing = witnessing;
        this.failureLog = failureLog;
    }

    @Override
    public String name() {
        return "issue-certificates";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (!witnessing.mayIssue()) {
            LOG.error("nothing is issued: the log has not been witnessed for {}", Witnessing.STOP_AFTER);
            return;
        }
        var due = new ArrayList<>(
                intents.open(BATCH).stream().map(Intent::request).toList());
        due.addAll(requests.dueForIssue(BATCH));
        if (!due.isEmpty()) {
            makeStatusList.run();
            due.forEach(this::tryToIssue);
        }
    }

    /** Issues one request if it is accepted, its slot has come and the log is watched; tells whether the request moved. */
    public boolean issueIfDue(RequestId id) {
        return witnessing.mayIssue() && issue(id);
    }

    private boolean issue(RequestId id) {
        return switch (storeIntent.store(id)) {
            case StoreIntent.Outcome.Stored() -> {
                signIntent.sign(id);
                yield true;
            }
            case StoreIntent.Outcome.UnderReview(), StoreIntent.Outcome.ResultChanged() -> true;
            case StoreIntent.Outcome.NotDue() -> false;
        };
    }

    private void tryToIssue(RequestId id) {
        try {
            issue(id);
        } catch (StoreIntent.Unfit unfit) {
            LOG.error("A request is not issued: {}", unfit.getMessage());
        } catch (RuntimeException e) {
            failureLog.write(e);
        }
    }
}
