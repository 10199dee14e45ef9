package jp.mamori.registry.demo.invention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.disposition.Licence;
import jp.mamori.registry.disposition.Registration;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.person.LicenceNumber;

/** Invents teaching licences and nursery registrations with numbers in the forms that real ones have. */
final class InventLicence {
    private static final List<String> SUBJECTS = List.of("国語", "社会", "数学", "理科", "音楽", "美術", "保健体育", "技術", "家庭", "英語");
    private static final Map<Licence.School, String> SCHOOL_IN_NUMBER = Map.of(
            Licence.School.KINDERGARTEN, "幼",
            Licence.School.ELEMENTARY, "小",
            Licence.School.JUNIOR_HIGH, "中",
            Licence.School.HIGH, "高",
            Licence.School.SPECIAL_NEEDS, "特支",
            Licence.School.NURSE_TEACHER, "養");
    private static final List<Licence.School> SCHOOLS = List.of(
            Licence.School.ELEMENTARY,
            Licence.School.ELEMENTARY,
            Licence.School.JUNIOR_HIGH,
            Licence.School.JUNIOR_HIGH,
            Licence.School.HIGH,
            Licence.School.HIGH,
            Licence.School.KINDERGARTEN,
            Licence.School.SPECIAL_NEEDS,
            Licence.School.NURSE_TEACHER);
    private static final List<Licence.Kind> KINDS =
            List.of(Licence.Kind.ORDINARY_FIRST, Licence.Kind.ORDINARY_FIRST, Licence.Kind.ORDINARY_SECOND);

    private final Chance chance;

    InventLicence(Chance chance) {
        this.chance = chance;
    }

    /** One or two licences granted to somebody who left university in that year, at the end of March. */
    List<Licence> granted(int year, String prefecture) {
        Licence first = licence(LocalDate.of(year, 3, 31), prefecture);
        return chance.percent(30) ? List.of(first, licence(LocalDate.of(year, 3, 31), prefecture)) : List.of(first);
    }

    private Licence licence(LocalDate grantedOn, String prefecture) {
        Licence.School school = chance.oneOf(SCHOOLS);
        Licence.Kind kind = chance.oneOf(KINDS);
        String number = JapaneseYear.inKanji(grantedOn) + SCHOOL_IN_NUMBER.get(school)
                + (kind == Licence.Kind.ORDINARY_FIRST ? "一" : "二") + "第" + chance.between(1, 6000) + "号";
        boolean hasSubject = school == Licence.School.JUNIOR_HIGH || school == Licence.School.HIGH;
        return new Licence(
                LicenceNumber.parse(number).orElseThrow(),
                kind,
                school,
                hasSubject ? chance.oneOf(SUBJECTS) : null,
                Prefecture.parse(prefecture).orElseThrow(),
                grantedOn);
    }

    Registration registration(LocalDate day, Place place) {
        return new Registration(
                LicenceNumber.parse(place.name() + "-" + chance.digits(6)).orElseThrow(),
                Prefecture.parse(place.code()).orElseThrow(),
                day);
    }
}
