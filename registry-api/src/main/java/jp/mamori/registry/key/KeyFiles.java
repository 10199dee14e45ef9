package jp.mamori.registry.key;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each key of the registry is a file, in which its events are. */
@Factory
class KeyFiles {
    @Singleton
    @Named("service_key")
    FilesOf keys() {
        return new FilesOf("service_key");
    }
}
