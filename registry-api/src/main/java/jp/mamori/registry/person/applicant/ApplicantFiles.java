package jp.mamori.registry.person.applicant;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jp.mamori.registry.platform.crypto.vault.FilesOf;

/** Each applicant is a file with a data key. */
@Factory
class ApplicantFiles {
    @Singleton
    @Named("applicant")
    FilesOf applicants() {
        return new FilesOf("applicant");
    }
}
