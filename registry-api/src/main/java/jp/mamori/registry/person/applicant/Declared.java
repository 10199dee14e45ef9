package jp.mamori.registry.person.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant declares about themselves.
 *
 * @param noFormerNames the applicant's word that there are no former names; never true beside a former name
 */
@Serdeable
record Declared(
        @Nullable String familyKana,
        @Nullable String givenKana,
        @Nullable String latin,
        List<PersonName> formerNames,
        boolean noFormerNames,
        List<LicenceNumber> licenceNumbers,
        @Nullable Domicile domicile) {
    static final int MOST_FORMER_NAMES = 20;
    static final int MOST_LICENCE_NUMBERS = 20;

    static final Declared NOTHING = new Declared(null, null, null, List.of(), false, List.of(), null);

    Declared {
        formerNames = List.copyOf(formerNames);
        licenceNumbers = List.copyOf(licenceNumbers);
    }

    @Override
    public String toString() {
        return "Declared[redacted]";
    }
}
