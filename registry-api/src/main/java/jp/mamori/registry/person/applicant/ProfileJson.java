package jp.mamori.registry.person.applicant;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.person.DomicileJson;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.PersonNameJson;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What an applicant sends: declarations only; name and date of birth come from sign-in and are refused here. */
@Serdeable
@Schema(name = "ApplicantDeclaration", description = "What an applicant declares; replaces what was declared before")
record ProfileJson(
        @Nullable @Schema(description = "Reading of the present name")
        ReadingJson reading,

        @Nullable @Schema(maxLength = 200, example = "TAKAHASHI HANAKO", description = "Form in the passport")
        String latin,

        @Nullable
        @ArraySchema(
                maxItems = Declared.MOST_FORMER_NAMES,
                arraySchema = @Schema(description = "Former names, at most 20"))
        List<PersonNameJson> formerNames,

        @Nullable @Schema(description = "True: there are no former names; not together with former names")
        Boolean noFormerNames,

        @Nullable
        @ArraySchema(
                maxItems = Declared.MOST_LICENCE_NUMBERS,
                schema = @Schema(maxLength = LicenceNumber.LONGEST),
                arraySchema =
                        @Schema(description = "Numbers of teaching licences and registrations as printed, at most 20"))
        List<String> licenceNumbers,

        @Nullable @Schema(description = "Registered domicile (本籍)")
        DomicileJson domicile,

        @Nullable @Schema(hidden = true) JsonNode name,
        @Nullable @Schema(hidden = true) JsonNode birthDate) {

    /** A reading in kana. */
    @Serdeable
    @Schema(name = "Reading", description = "A reading in kana")
    record ReadingJson(
            @Nullable @Schema(maxLength = 100, example = "タカハシ")
            String familyKana,

            @Nullable @Schema(maxLength = 100, example = "ハナコ")
            String givenKana) {
        @Override
        public String toString() {
            return "ReadingJson[redacted]";
        }
    }

    Declared read(Violations violations) {
        violations.check(name == null, "/name", "comes-from-sign-in");
        violations.check(birthDate == null, "/birthDate", "comes-from-sign-in");
        var former = formerNames(violations);
        boolean none = Boolean.TRUE.equals(noFormerNames);
        violations.check(!none || former.isEmpty(), "/noFormerNames", "former-names-contradict");
        return new Declared(
                reading == null
                        ? null
                        : PersonNameJson.reading(reading.familyKana(), violations, "/reading/familyKana"),
                reading == null ? null : PersonNameJson.reading(reading.givenKana(), violations, "/reading/givenKana"),
                PersonNameJson.latin(latin, violations, "/latin"),
                former,
                none,
                numbers(violations),
                domicile == null ? null : domicile.read(violations, "/domicile"));
    }

    private List<PersonName> formerNames(Violations violations) {
        var names = new ArrayList<PersonName>();
        if (formerNames == null) {
            return names;
        }
        if (formerNames.size() > Declared.MOST_FORMER_NAMES) {
            violations.add("/formerNames", "too-many");
            return names;
        }
        for (int i = 0; i < formerNames.size(); i++) {
            var json = formerNames.get(i);
            var read = violations.required(json, "/formerNames/" + i) == null || json == null
                    ? null
                    : json.read(violations, "/formerNames/" + i);
            if (read != null) {
                names.add(read);
            }
        }
        return names;
    }

    private List<LicenceNumber> numbers(Violations violations) {
        var numbers = new ArrayList<LicenceNumber>();
        if (licenceNumbers == null) {
            return numbers;
        }
        if (licenceNumbers.size() > Declared.MOST_LICENCE_NUMBERS) {
            violations.add("/licenceNumbers", "too-many");
            return numbers;
        }
        for (int i = 0; i < licenceNumbers.size(); i++) {
            var number = violations.parse(
                    licenceNumbers.get(i), "/licenceNumbers/" + i, "text-not-taken", LicenceNumber::parse);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Override
    public String toString() {
        return "ProfileJson[redacted]";
    }
}
