package jp.mamori.portal.registry.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import jp.mamori.portal.registry.PersonName;
import org.jspecify.annotations.Nullable;

/** Who an applicant is: name and date of birth from sign-in, the rest as declared. Personal throughout. */
@Serdeable
public record Profile(
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Reading reading,
        @Nullable String latin,
        @Nullable List<PersonName> formerNames,
        boolean noFormerNames,
        @Nullable List<String> licenceNumbers,
        @Nullable String sex,
        @Nullable Domicile domicile,
        @Nullable List<String> missing) {

    @Serdeable
    public record Reading(
            @Nullable String familyKana, @Nullable String givenKana) {
        @Override
        public String toString() {
            return "Reading";
        }
    }

    @Serdeable
    public record Domicile(
            @Nullable String prefecture, @Nullable String municipality) {
        @Override
        public String toString() {
            return "Domicile";
        }
    }

    /** What the applicant declares; the registry refuses a name or a date of birth here. */
    @Serdeable
    public record Declared(
            @Nullable Reading reading,
            @Nullable String latin,
            List<PersonName> formerNames,
            boolean noFormerNames,
            List<String> licenceNumbers,
            @Nullable Domicile domicile) {
        public Declared read(@Nullable Reading newReading, @Nullable String newLatin) {
            return new Declared(newReading, newLatin, formerNames, noFormerNames, licenceNumbers, domicile);
        }

        /** With these former names; none only where the applicant declares that there are none. */
        public Declared formerly(List<PersonName> names, boolean none) {
            return new Declared(reading, latin, names, none, licenceNumbers, domicile);
        }

        public Declared licensed(List<String> numbers) {
            return new Declared(reading, latin, formerNames, noFormerNames, numbers, domicile);
        }

        public Declared domiciled(@Nullable Domicile place) {
            return new Declared(reading, latin, formerNames, noFormerNames, licenceNumbers, place);
        }

        @Override
        public String toString() {
            return "Declared";
        }
    }

    public Declared declared() {
        return new Declared(reading, latin, former(), noFormerNames, licences(), domicile);
    }

    public List<PersonName> former() {
        return formerNames == null ? List.of() : formerNames;
    }

    public List<String> licences() {
        return licenceNumbers == null ? List.of() : licenceNumbers;
    }

    public List<String> lacking() {
        return missing == null ? List.of() : missing;
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
