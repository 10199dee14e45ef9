package jp.mamori.registry.certificate.search;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.DomicileJson;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.PersonNameJson;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Whom an officer searches for, and for what. */
@Serdeable
@Schema(name = "NewPersonSearch", description = "Whom an officer searches for, and for what")
record PersonSearchJson(
        @Nullable @Schema(implementation = SearchPurpose.class, example = "REGRANT")
        String purpose,

        @Nullable @Schema(description = "The present name") PersonNameJson name,

        @Nullable
        @ArraySchema(maxItems = MOST, arraySchema = @Schema(description = "Former names and aliases, at most 20"))
        List<PersonNameJson> formerNames,

        @Nullable @Schema(format = "date", example = "1978-04-01")
        String birthDate,

        @Nullable Sex sex,

        @Nullable @Schema(description = "Registered domicile (本籍)")
        DomicileJson domicile,

        @Nullable
        @ArraySchema(
                maxItems = MOST,
                schema = @Schema(maxLength = LicenceNumber.LONGEST),
                arraySchema = @Schema(description = "Numbers of licences and registrations as printed, at most 20"))
        List<String> licenceNumbers) {
    private static final int MOST = 20;

    /** The purpose and the person; refuses with everything that is wrong at once. */
    Sought read(LocalDate today) {
        var violations = new Violations();
        var parsed = violations.parse(purpose, "/purpose", "unknown-code", SearchPurpose::parse);
        var names = names(violations);
        var birth = violations.optional(birthDate, "/birthDate", "birth-date-impossible", BirthDate::parse);
        violations.check(birth == null || !birth.day().isAfter(today), "/birthDate", "date-in-future");
        var place = domicile == null ? null : domicile.read(violations, "/domicile");
        var numbers = numbers(violations);
        violations.refuseIfAny();
        return new Sought(Objects.requireNonNull(parsed), new Person(names, birth, sex, place, numbers));
    }

    /** What was parsed. */
    record Sought(SearchPurpose purpose, Person person) {}

    private List<TypedName> names(Violations violations) {
        var names = new ArrayList<TypedName>();
        if (violations.required(name, "/name") instanceof PersonNameJson present
                && present.read(violations, "/name") instanceof PersonName read) {
            names.add(new TypedName(NameType.CURRENT, read));
        }
        var former = formerNames == null ? List.<PersonNameJson>of() : formerNames;
        violations.check(former.size() <= MOST, "/formerNames", "too-many");
        for (int i = 0; i < Math.min(MOST, former.size()); i++) {
            var pointer = "/formerNames/" + i;
            if (violations.required(former.get(i), pointer) instanceof PersonNameJson json
                    && json.read(violations, pointer) instanceof PersonName read) {
                names.add(new TypedName(NameType.FORMER, read));
            }
        }
        return names;
    }

    private List<LicenceNumber> numbers(Violations violations) {
        var texts = licenceNumbers == null ? List.<String>of() : licenceNumbers;
        violations.check(texts.size() <= MOST, "/licenceNumbers", "too-many");
        var numbers = new ArrayList<LicenceNumber>();
        for (int i = 0; i < Math.min(MOST, texts.size()); i++) {
            var number = violations.parse(texts.get(i), "/licenceNumbers/" + i, "text-not-taken", LicenceNumber::parse);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Override
    public String toString() {
        return "PersonSearchJson[redacted]";
    }
}
