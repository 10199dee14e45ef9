package jp.mamori.registry.certificate.issue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.certificate.status.StatusIndex;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/** An issued certificate, as its row stands; known by its number only. */
@MappedEntity("certificate")
public record Certificate(
        @Id String number,
        RequestId request,
        ApplicantId applicant,
        OrganisationId audience,
        Purpose purpose,
        int listNo,
        int idx,
        byte[] tokenCt,
        State state,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether it still counts; that it expired is read from the clock. */
    public enum State {
        ISSUED,
        SUPERSEDED,
        WITHDRAWN
    }

    /** What is said about it outside: superseded and withdrawn read the same. */
    public enum Status {
        CURRENT,
        NO_LONGER_CURRENT,
        EXPIRED
    }

    public Status status(Instant now) {
        if (state != State.ISSUED) {
            return Status.NO_LONGER_CURRENT;
        }
        return now.isBefore(expiresAt) ? Status.CURRENT : Status.EXPIRED;
    }

    /** When it stopped counting, or will. */
    public Instant countedUntil() {
        return endedAt != null && endedAt.isBefore(expiresAt) ? endedAt : expiresAt;
    }

    public CertificateNumber certificateNumber() {
        return new CertificateNumber(number);
    }

    public FileId file() {
        return FileId.of(request);
    }

    StatusIndex statusIndex() {
        return new StatusIndex(listNo, idx);
    }

    @Override
    public String toString() {
        return "Certificate[" + state + "]";
    }
}
