package jp.mamori.registry.person.applicant;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.person.DomicileJson;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.PersonNameJson;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.applicant.ProfileJson.ReadingJson;
import org.jspecify.annotations.Nullable;

/** An applicant's particulars as they see them. */
@Serdeable
@Schema(name = "Applicant", description = "The applicant's own particulars")
record ProfileView(
        @Schema(description = "From sign-in, not editable") PersonNameJson name,

        @Nullable @Schema(format = "date", example = "1990-04-01", description = "From sign-in, not editable")
        String birthDate,

        @Nullable ReadingJson reading,
        @Nullable String latin,
        List<PersonNameJson> formerNames,
        boolean noFormerNames,
        List<String> licenceNumbers,
        @Nullable Sex sex,
        @Nullable DomicileJson domicile,

        @Schema(description = "What is still to be stated before anything can be certified")
        Set<Missing> missing) {
    static ProfileView of(Particulars particulars, long version) {
        var signedIn = particulars.signedIn();
        var declared = particulars.declared();
        var birth = signedIn.birthDate();
        return new ProfileView(
                PersonNameJson.of(signedIn.name()),
                birth == null ? null : birth.day().toString(),
                declared.familyKana() == null && declared.givenKana() == null
                        ? null
                        : new ReadingJson(declared.familyKana(), declared.givenKana()),
                declared.latin(),
                declared.formerNames().stream().map(PersonNameJson::of).toList(),
                declared.noFormerNames(),
                declared.licenceNumbers().stream().map(LicenceNumber::printed).toList(),
                signedIn.sex(),
                declared.domicile() == null ? null : DomicileJson.of(declared.domicile()),
                Profiles.profile(particulars, version).missing());
    }

    @Override
    public String toString() {
        return "ProfileView[redacted]";
    }
}
