package jp.mamori.registry.person;

import java.util.EnumSet;
import java.util.Set;
import jp.mamori.registry.person.matching.form.NameForms;

/**
 * Says whether a person is described well enough to be screened (certificate design, section 1).
 *
 * <p>A single name, or a name in Latin script or kana only, is complete as it is.
 */
public final class Completeness {
    private Completeness() {}

    /** What is missing from the person alone; the declaration of former names is the applicant's, see the profile. */
    public static Set<Missing> missing(Person person) {
        var missing = EnumSet.noneOf(Missing.class);
        if (!isSearchable(person.currentName())) {
            missing.add(Missing.READING_OR_LATIN);
        }
        if (person.birthDate() == null) {
            missing.add(Missing.BIRTH_DATE);
        }
        return missing;
    }

    /** A name of two parts must say how both sound; of any other something must be legible. */
    private static boolean isSearchable(PersonName name) {
        var forms = NameForms.of(Subjects.of(name));
        return name.family() != null && name.given() != null ? forms.isReadable() : forms.isLegible();
    }

    /** What is missing when the applicant has, or has not, declared the former names or that there are none. */
    public static Set<Missing> missing(Person person, boolean formerNamesDeclared) {
        var missing = missing(person);
        if (!formerNamesDeclared) {
            missing.add(Missing.FORMER_NAMES_DECLARATION);
        }
        return missing;
    }
}
