package jp.mamori.registry.certificate.proof;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each certificate's entry in the log is a file with a data key. */
@Factory
class LogEntryFiles {
    @Singleton
    @Named("certificate_log_entry")
    FilesOf logEntries() {
        return new FilesOf("certificate_log_entry");
    }
}
