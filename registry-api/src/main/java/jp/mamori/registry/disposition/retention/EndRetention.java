package jp.mamori.registry.disposition.retention;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.DispositionEvent.RetentionEnded;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.disposition.register.RegisterClock;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.id.PublicIds;

/** Starts the expunging of one disposition on an approved report, unless it is not due any more. */
@Singleton
class EndRetention {
    private final ReportRows rows;
    private final RegisterClock registerClock;
    private final Persons persons;
    private final ApplicationEventPublisher<RegisterChanged> news;
    private final AuditLog auditLog;
    private final PublicIds publicIds;
    private final Clock clock;

    EndRetention(
            ReportRows rows,
            RegisterClock registerClock,
            Persons persons,
            ApplicationEventPublisher<RegisterChanged> news,
            AuditLog auditLog,
            PublicIds publicIds,
            Clock clock) {
        this.rows = rows;
        this.registerClock = registerClock;
        this.persons = persons;
        this.news = news;
        this.auditLog = auditLog;
        this.publicIds = publicIds;
        this.clock = clock;
    }

    @Transactional
    void end(ReportRow report, DispositionId id) {
        registerClock.advance();
        var started = rows.startExpunging(id, report.authority(), report.decidedUntil(), clock.instant()) == 1;
        if (rows.carriedOut(report.id(), id, started ? "EXPUNGED" : "KEPT") == 1 && started) {
            persons.forget(id.file());
            news.publishEvent(new RegisterChanged(id, id.file(), RegisterChanged.Change.EXPUNGED));
            auditLog.append(new RetentionEnded(
                    Actor.job(CarryOutRetention.NAME), FileId.of(report.authority()), publicIds.text(id)));
        }
    }

    @Transactional
    void done(ReportRow report) {
        rows.done(report.id(), clock.instant());
    }
}
