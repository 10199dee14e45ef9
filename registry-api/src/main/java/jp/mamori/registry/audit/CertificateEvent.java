package jp.mamori.registry.audit;

import java.util.List;
import jp.mamori.registry.platform.crypto.FileId;

/** What happens to a request and its certificate. */
public sealed interface CertificateEvent extends Event {
    /** The request's file. */
    FileId file();

    @Override
    default List<FileId> owners() {
        return List.of(file());
    }

    /** An applicant asked for a certificate. */
    record Requested(Actor actor, FileId file, String purpose) implements CertificateEvent {}

    /** Somebody read a request. */
    record RequestRead(Actor actor, FileId file, List<String> fields) implements CertificateEvent {}
}
