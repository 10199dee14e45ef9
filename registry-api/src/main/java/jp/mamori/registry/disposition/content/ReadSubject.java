package jp.mamori.registry.disposition.content;

import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.body.SubjectJson;
import jp.mamori.registry.disposition.body.TypedNameJson;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.TypedName;
import org.jspecify.annotations.Nullable;

/** Reads the person: 1 to 20 names of which exactly one is the current one, and a date of birth. */
final class ReadSubject {
    private ReadSubject() {}

    static @Nullable Person read(@Nullable SubjectJson json, Part at, List<LicenceNumber> licences) {
        if (at.violations().required(json, at.pointer()) == null || json == null) {
            return null;
        }
        var names = names(json.names(), at.in("names"));
        var birth = at.value(json.birthDate(), "birthDate", "birth-date-impossible", BirthDate::parse);
        var sex = at.codeIfAny(json.sex(), "sex", Sex.class);
        Domicile domicile =
                json.domicile() == null ? null : json.domicile().read(at.violations(), at.pointer() + "/domicile");
        return names.isEmpty() || birth == null ? null : new Person(names, birth, sex, domicile, licences);
    }

    private static List<TypedName> names(@Nullable List<TypedNameJson> json, Part at) {
        if (json == null || json.isEmpty()) {
            at.violations().add(at.pointer(), "required");
            return List.of();
        }
        if (json.size() > Content.MOST_NAMES) {
            at.violations().add(at.pointer(), "too-many");
            return List.of();
        }
        var names = new ArrayList<TypedName>();
        for (int i = 0; i < json.size(); i++) {
            var name = name(json.get(i), at.in(Integer.toString(i)));
            if (name != null) {
                names.add(name);
            }
        }
        long current = json.stream()
                .filter(name -> name != null && NameType.CURRENT.name().equals(name.type()))
                .count();
        at.violations().check(current == 1, at.pointer(), "one-current-name");
        return names;
    }

    private static @Nullable TypedName name(@Nullable TypedNameJson json, Part at) {
        if (json == null) {
            at.violations().add(at.pointer(), "required");
            return null;
        }
        var type = at.code(json.type(), "type", NameType.class);
        var name = json.name().read(at.violations(), at.pointer());
        return type == null || name == null ? null : new TypedName(type, name);
    }
}
