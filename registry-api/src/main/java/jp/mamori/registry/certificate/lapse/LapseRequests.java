package jp.mamori.registry.certificate.lapse;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.Lapsed;
import jp.mamori.registry.audit.CertificateEvent.Reminded;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.review.Reviews;
import jp.mamori.registry.person.screening.Persons;

/** Reminds applicants on day 7 and 12 after the release; without an answer in 14 days the request lapses. */
@Singleton
class LapseRequests {
    static final List<Integer> REMINDER_DAYS = List.of(7, 12);

    private static final Actor ACTOR = Actor.job("lapse-requests");

    private final Requests requests;
    private final Reviews reviews;
    private final Persons persons;
    private final AuditLog audit;
    private final Clock clock;

    LapseRequests(Requests requests, Reviews reviews, Persons persons, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    List<RequestId> dueForReminder(int reminders, int batch) {
        return requests.dueForReminder(reminders, Duration.ofDays(REMINDER_DAYS.get(reminders)), batch);
    }

    List<RequestId> dueToLapse(int batch) {
        return requests.dueToLapse(batch);
    }

    @Transactional
    void remind(RequestId id, int reminders) {
        var request = requests.lock(id).orElseThrow();
        if (request.state() == RequestState.RELEASED
                && request.reminders() == reminders
                && requests.remind(request, reminders + 1)) {
            audit.append(new Reminded(ACTOR, request.file(), REMINDER_DAYS.get(reminders)));
        }
    }

    @Transactional
    void lapse(RequestId id) {
        var request = requests.lock(id).orElseThrow();
        var due = request.answerBy() != null && !request.answerBy().isAfter(clock.instant());
        if (due && requests.lapse(request)) {
            reviews.close(id);
            persons.forget(request.file());
            audit.append(new Lapsed(ACTOR, request.file()));
        }
    }
}
