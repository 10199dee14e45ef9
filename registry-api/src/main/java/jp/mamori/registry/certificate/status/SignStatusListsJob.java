package jp.mamori.registry.certificate.status;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.platform.job.Job;

/** Runs {@link SignStatusLists} often enough that a change is signed within five seconds. */
@Singleton
class SignStatusListsJob implements Job {
    private final MakeStatusList makeStatusList;
    private final SignStatusLists signStatusLists;

    SignStatusListsJob(MakeStatusList makeStatusList, SignStatusLists signStatusLists) {
        this.makeStatusList = makeStatusList;
        this.signStatusLists = signStatusLists;
    }

    @Override
    public String name() {
        return "sign-status-lists";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        makeStatusList.run();
        signStatusLists.due().forEach(signStatusLists::signIfDue);
    }
}
