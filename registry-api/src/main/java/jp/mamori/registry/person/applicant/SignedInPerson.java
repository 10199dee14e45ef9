package jp.mamori.registry.person.applicant;

import io.micronaut.serde.annotation.Serdeable;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;
import org.jspecify.annotations.Nullable;

/** What the identity provider vouches for at sign-in; the applicant cannot edit it. */
@Serdeable
record SignedInPerson(
        PersonName name,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex) {
    @Override
    public String toString() {
        return "SignedInPerson[redacted]";
    }
}
