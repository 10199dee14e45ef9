package jp.mamori.registry.certificate.lapse;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.platform.job.Job;

/** Runs {@link LapseRequests}. */
@Singleton
class LapseRequestsJob implements Job {
    private static final int BATCH = 500;

    private final LapseRequests lapseRequests;

    LapseRequestsJob(LapseRequests lapseRequests) {
        this.lapseRequests = lapseRequests;
    }

    @Override
    public String name() {
        return "lapse-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (var reminders = 0; reminders < LapseRequests.REMINDER_DAYS.size(); reminders++) {
            var sent = reminders;
            lapseRequests.dueForReminder(sent, BATCH).forEach(id -> lapseRequests.remind(id, sent));
        }
        lapseRequests.dueToLapse(BATCH).forEach(lapseRequests::lapse);
    }
}
