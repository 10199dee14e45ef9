package jp.mamori.registry.certificate.issue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** Enough that commits and look-ups cost little for each, few enough that the register is not held up. */
    private static final int TOGETHER = 64;

    /** While one waits for the database, the other signs. */
    private static final int SIDE_BY_SIDE = 2;

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
        var due = due();
        while (!due.isEmpty() && issueAll(due) > 0) {
            due = requests.dueForIssue(BATCH);
        }
    }

    /** First what a crash left between intent and certificate. */
    private List<RequestId> due() {
        var due = new LinkedHashSet<RequestId>();
        intents.open(BATCH).forEach(intent -> due.add(intent.request()));
        due.addAll(requests.dueForIssue(BATCH));
        return List.copyOf(due);
    }

    /** Tells how many moved on; where none did, the rest waits for the next run. */
    private int issueAll(List<RequestId> due) {
        makeStatusList.run();
        var lots = new ArrayList<List<RequestId>>();
        for (var from = 0; from < due.size(); from += TOGETHER) {
            lots.add(due.subList(from, Math.min(due.size(), from + TOGETHER)));
        }
        return lots.size() == 1 ? issueTogether(lots.getFirst()) : issueSideBySide(lots);
    }

    /** Two lots that lock crosswise end as one that spoils it for the others does: each request goes alone. */
    private int issueSideBySide(List<List<RequestId>> lots) {
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            return lots.stream().map(lot -> threads.submit(() -> issueTogether(lot))).toList().stream()
                    .mapToInt(IssueCertificates::moved)
                    .sum();
        }
    }

    private static int moved(Future<Integer> lot) {
        try {
            return lot.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lot failed as a whole", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** In two transactions for all of them; where one spoils it for the others, each goes alone. */
    private int issueTogether(List<RequestId> together) {
        try {
            return issue(together);
        } catch (RuntimeException e) {
            return together.stream().mapToInt(this::tryToIssue).sum();
        }
    }

    /** Issues one request if it is accepted, its slot has come and the log is watched; tells whether the request moved. */
    public boolean issueIfDue(RequestId id) {
        return witnessing.mayIssue() && issue(List.of(id)) > 0;
    }

    private int issue(List<RequestId> ids) {
        var outcomes = storeIntent.store(ids);
        Failpoint.INTENT_STORED.reached();
        var stored = new ArrayList<RequestId>();
        var moved = 0;
        for (var outcome : outcomes.entrySet()) {
            switch (outcome.getValue()) {
                case StoreIntent.Outcome.Stored() -> stored.add(outcome.getKey());
                case StoreIntent.Outcome.UnderReview(), StoreIntent.Outcome.ResultChanged() -> moved++;
                case StoreIntent.Outcome.NotDue() -> {}
            }
        }
        if (!stored.isEmpty()) {
            moved += signIntent.sign(stored);
            Failpoint.CERTIFICATE_STORED.reached();
        }
        return moved;
    }

    private int tryToIssue(RequestId id) {
        try {
            return issue(List.of(id));
        } catch (StoreIntent.Unfit unfit) {
            LOG.error("A request is not issued: {}", unfit.getMessage());
        } catch (RuntimeException e) {
            failureLog.write(e);
        }
        return 0;
    }
}
