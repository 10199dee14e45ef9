package jp.mamori.registry.organisation;

import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.platform.crypto.FileId;

/** The applicant who made the request. */
public record SignedInApplicant(ApplicantId id, UUID naturalPerson) {
    public Actor actor() {
        return Actor.applicant(naturalPerson);
    }

    public FileId file() {
        return FileId.of(id);
    }
}
