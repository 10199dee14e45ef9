package jp.mamori.registry.disposition.register;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each disposition is a file with a data key. */
@Factory
class DispositionFiles {
    @Singleton
    @Named("disposition")
    FilesOf dispositions() {
        return new FilesOf("disposition");
    }
}
