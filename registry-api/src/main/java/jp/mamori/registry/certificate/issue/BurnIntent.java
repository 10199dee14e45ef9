package jp.mamori.registry.certificate.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.CertificateEvent.IntentBurnt;
import jp.mamori.registry.certificate.request.Request;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.request.RequestState;
import jp.mamori.registry.certificate.request.Requests;
import jp.mamori.registry.certificate.status.StatusIndexes;
import jp.mamori.registry.organisation.ApplicantId;

/** Gives up an intent that must not be signed: its number and index are never used again. */
@Singleton
public class BurnIntent {
    private final IntentRows intents;
    private final Requests requests;
    private final StatusIndexes statusIndexes;
    private final AuditLog audit;

    BurnIntent(IntentRows intents, Requests requests, StatusIndexes statusIndexes, AuditLog audit) {
        this.intents = intents;
        this.requests = requests;
        this.statusIndexes = statusIndexes;
        this.audit = audit;
    }

    /** The register changed for an applicant: what is open is given up and screened again at the next slot. */
    @Transactional
    public void burnOf(ApplicantId applicant, Actor actor) {
        intents.openOf(applicant).forEach(intent -> burn(intent.request(), Intent.Burnt.REGISTER_CHANGED, actor));
    }

    /** The applicant withdrew. */
    @Transactional
    public void withdrawn(RequestId request, Actor actor) {
        burn(request, Intent.Burnt.WITHDRAWN, actor);
    }

    /** Does nothing where no intent is open; a request that is still accepted waits for the next slot. */
    @Transactional
    void burn(RequestId id, Intent.Burnt because, Actor actor) {
        var request = requests.lock(id).orElseThrow();
        intents.lockLive(id)
                .filter(intent -> intents.burn(intent.id(), because.name()) == 1)
                .ifPresent(intent -> burnt(intent, request, because, actor));
    }

    private void burnt(Intent intent, Request request, Intent.Burnt because, Actor actor) {
        statusIndexes.invalidate(intent.statusIndex());
        audit.append(new IntentBurnt(actor, request.file(), because.name()));
        if (request.state() == RequestState.ACCEPTED && !requests.missSlot(request)) {
            throw new IllegalStateException("a locked request changed");
        }
    }
}
