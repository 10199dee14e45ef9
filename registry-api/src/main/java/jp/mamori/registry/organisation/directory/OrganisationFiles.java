package jp.mamori.registry.organisation.directory;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each organisation and each person who signs in is a file with a data key. */
@Factory
class OrganisationFiles {
    @Singleton
    @Named("organisation")
    FilesOf organisations() {
        return new FilesOf("organisation");
    }

    @Singleton
    @Named("natural_person")
    FilesOf naturalPersons() {
        return new FilesOf("natural_person");
    }
}
