package jp.mamori.registry.person.matching.form;

import java.util.List;

/**
 * A person as written in a file or a request, before anything is made of it.
 *
 * <p>Any text may be empty; {@code birthDate} is what was written.
 */
public record Subject(
        List<SubjectName> names,
        String birthDate,
        Sex sex,
        String prefecture,
        String municipality,
        List<String> licenceNumbers) {

    public Subject {
        names = List.copyOf(names);
        licenceNumbers = List.copyOf(licenceNumbers);
    }

    /** Sex as the file says it. */
    public enum Sex {
        WOMAN,
        MAN,
        UNKNOWN
    }

    @Override
    public String toString() {
        return "Subject";
    }
}
