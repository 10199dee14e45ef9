package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import jp.mamori.registry.demo.invention.InventedCase.Ending;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.Ground;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.Domicile;
import jp.mamori.registry.person.LicenceNumber;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.Sex;
import jp.mamori.registry.person.TypedName;

/** The records of the people whom the demo knows by name. */
final class NamedCase {
    private NamedCase() {}

    /** A dismissal in Tokyo of somebody with that name, birth and domicile, with an elementary school licence. */
    static InventedCase of(PersonName name, LocalDate birth, Sex sex, String prefecture, String licence) {
        var number = LicenceNumber.parse(licence).orElseThrow();
        var domicile = new Domicile(Prefecture.parse(prefecture).orElseThrow(), null);
        var person = new Person(
                List.of(new TypedName(NameType.CURRENT, name)), new BirthDate(birth), sex, domicile, List.of(number));
        LocalDate decided = LocalDate.of(2022, 3, 14);
        var held = new Licence(
                number,
                Licence.Kind.ORDINARY_FIRST,
                Licence.School.ELEMENTARY,
                null,
                Prefecture.parse("13").orElseThrow(),
                LocalDate.of(birth.getYear() + 23, 3, 31));
        var violence = new Ground.SexualViolence(Ground.SexualViolence.Limb.SV2, Ground.SexualViolence.Class.T1);
        var ground = new Ground(null, Ground.Gazette.G1, violence, null);
        return new InventedCase(
                "BOE-13",
                new Content(
                        DispositionKind.DISCIPLINARY_DISMISSAL,
                        CaseNumber.parse("3教人職第" + birth.getDayOfYear() + "号").orElseThrow(),
                        decided,
                        decided,
                        person,
                        ground,
                        List.of(held),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                Ending.IN_FORCE);
    }
}
