package jp.mamori.registry.certificate.news;

import jakarta.inject.Singleton;
import java.time.Duration;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.job.Job;

/** Runs {@link ApplyNews} for each change of the register, in the order in which they happened. */
@Singleton
class ApplyRegisterNews implements Job {
    private static final int BATCH = 500;

    private final ApplyNews applyNews;
    private final Contention contention;

    ApplyRegisterNews(ApplyNews applyNews, Contention contention) {
        this.applyNews = applyNews;
        this.contention = contention;
    }

    @Override
    public String name() {
        return "apply-register-news";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        applyNews
                .toDo(BATCH)
                .forEach(row -> contention.retrying(() -> {
                    applyNews.apply(row);
                    return row;
                }));
    }
}
