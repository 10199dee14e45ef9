package jp.mamori.registry.person.applicant;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.TypedName;

/** The sealed content of an applicant's row. */
@Serdeable
record Particulars(SignedInPerson signedIn, Declared declared) {
    /** The person to be screened: the present name with the declared reading, then the former names. */
    Person person() {
        var names = new ArrayList<TypedName>();
        names.add(new TypedName(NameType.CURRENT, presentName()));
        declared.formerNames().forEach(name -> names.add(new TypedName(NameType.FORMER, name)));
        return new Person(names, signedIn.birthDate(), signedIn.sex(), declared.domicile(), declared.licenceNumbers());
    }

    boolean formerNamesDeclared() {
        return declared.noFormerNames() || !declared.formerNames().isEmpty();
    }

    private PersonName presentName() {
        var name = signedIn.name();
        return new PersonName(
                name.family(),
                name.given(),
                declared.familyKana(),
                declared.givenKana(),
                declared.latin() == null ? name.latin() : declared.latin());
    }

    @Override
    public String toString() {
        return "Particulars[redacted]";
    }
}
