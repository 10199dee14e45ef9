package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as one file has it: every name, in the order in which they were entered, and what else tells people apart.
 *
 * <p>The date of birth is absent only where an identity provider gave none.
 */
@Serdeable
public record Person(
        List<TypedName> names,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex,
        @Nullable Domicile domicile,
        List<LicenceNumber> licenceNumbers) {
    public Person {
        names = List.copyOf(names);
        licenceNumbers = List.copyOf(licenceNumbers);
    }

    /** The present name, or the first one where none is marked present. */
    public PersonName currentName() {
        return names.stream()
                .filter(name -> name.type() == NameType.CURRENT)
                .findFirst()
                .orElse(names.getFirst())
                .name();
    }

    /** The same person with those numbers of licences and registrations. */
    public Person holding(List<LicenceNumber> numbers) {
        return new Person(names, birthDate, sex, domicile, numbers);
    }

    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
