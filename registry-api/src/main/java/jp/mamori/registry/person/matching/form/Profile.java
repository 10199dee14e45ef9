package jp.mamori.registry.person.matching.form;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.person.matching.date.BirthDate;
import jp.mamori.registry.person.matching.date.ParseBirthDate;
import jp.mamori.registry.person.matching.form.Subject.Sex;
import jp.mamori.registry.person.matching.text.CleanText;

/** A person prepared for keys and score; the first name is the present one. */
public record Profile(
        List<NameForms> names,
        BirthDate birth,
        Sex sex,
        String prefecture,
        String municipality,
        Set<String> licences,
        boolean complete) {

    /** Prepares a person; total over every input. */
    public static Profile of(Subject subject, LocalDate today) {
        List<NameForms> names = subject.names().stream()
                .map(NameForms::of)
                .filter(name -> !name.family().isAbsent() || !name.given().isAbsent())
                .toList();
        var birth = ParseBirthDate.parse(subject.birthDate(), today);
        var licences = new LinkedHashSet<String>();
        for (String number : subject.licenceNumbers()) {
            String plain = LicenceText.normal(number);
            if (!plain.isEmpty()) {
                licences.add(plain);
            }
        }
        boolean complete =
                birth.isUsable() && !names.isEmpty() && names.getFirst().isReadable();
        return new Profile(
                names,
                birth,
                subject.sex(),
                place(subject.prefecture()),
                place(subject.municipality()),
                Set.copyOf(licences),
                complete);
    }

    private static String place(String raw) {
        String clean = CleanText.clean(raw);
        return clean.length() > 2 && "都府県".indexOf(clean.charAt(clean.length() - 1)) >= 0
                ? clean.substring(0, clean.length() - 1)
                : clean;
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
