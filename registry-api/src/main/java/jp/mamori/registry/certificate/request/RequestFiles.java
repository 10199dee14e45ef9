package jp.mamori.registry.certificate.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each request is a file with a data key. */
@Factory
class RequestFiles {
    @Singleton
    @Named("certificate_request")
    FilesOf requests() {
        return new FilesOf("certificate_request");
    }
}
