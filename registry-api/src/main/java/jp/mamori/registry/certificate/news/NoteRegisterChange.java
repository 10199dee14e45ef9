package jp.mamori.registry.certificate.news;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.platform.id.Ids;

/**
 * Takes up a change of the register, in the transaction that makes it.
 *
 * <p>What is linked changes at once; who may be concerned besides is found out after the commit, by
 * {@link ApplyRegisterNews}.
 */
@Singleton
class NoteRegisterChange {
    private final NewsRows news;
    private final ApplyToLinked applyToLinked;
    private final Ids ids;
    private final Clock clock;

    NoteRegisterChange(NewsRows news, ApplyToLinked applyToLinked, Ids ids, Clock clock) {
        this.news = news;
        this.applyToLinked = applyToLinked;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void note(RegisterChanged changed) {
        if (changed.change() == RegisterChanged.Change.AWAITING_EFFECT) {
            return;
        }
        news.insert(ids.next(), changed.disposition(), changed.change().name(), clock.instant());
        applyToLinked.apply(changed.disposition(), changed.change());
    }
}
