package jp.mamori.registry.person.matching.key;

import static jp.mamori.registry.person.matching.key.KeyKind.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.person.matching.form.NameForms;
import jp.mamori.registry.person.matching.form.NamePart;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.form.Subject.Sex;

/** The keys to look a person up by: both orders, every split of an unsplit name, every former name, date alternates. */
public final class QueryKeys {

    private static final int MOST_SPLITS = 8;
    private static final int MOST_NAMES = 12;

    private final Set<String> keys = new LinkedHashSet<>();

    private QueryKeys() {}

    /** The texts of the keys. */
    public static Set<String> of(Profile person) {
        var query = new QueryKeys();
        List<LocalDate> stated = person.birth().readings();
        List<DateKeys> dates = stated.stream().limit(4).map(DateKeys::of).toList();
        List<DateKeys> alternates = stated.size() == 1 ? alternates(stated.getFirst()) : List.of();
        for (NameForms name : person.names().stream().limit(MOST_NAMES).toList()) {
            // Who mixes the two up does so with the present name.
            boolean present = name == person.names().getFirst();
            for (NameForms order : present ? List.of(name, name.exchanged()) : List.of(name)) {
                query.name(order, dates);
                alternates.forEach(date -> query.near(order, date));
            }
            if (name.guessed()) {
                query.splits(name, dates);
            }
        }
        person.licences().forEach(number -> query.add(LICENCE, number));
        for (DateKeys date : dates) {
            sexes(person.sex()).forEach(sex -> query.add(BIRTH_SEX, date.whole(), sex.name()));
        }
        return query.keys;
    }

    /** The sexes that a file of the person may have: its own, and none where nobody wrote it. */
    private static Set<Sex> sexes(Sex sex) {
        return sex == Sex.UNKNOWN ? EnumSet.allOf(Sex.class) : EnumSet.of(sex, Sex.UNKNOWN);
    }

    /** Day and month exchanged, and the days around, which change every part of the date at the turn of a month. */
    private static List<DateKeys> alternates(LocalDate date) {
        var alternates = new LinkedHashSet<LocalDate>();
        try {
            alternates.add(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        } catch (DateTimeException noSuchDay) {
            // Only a day up to 12 can have been taken for the month.
        }
        alternates.add(date.plusDays(1));
        alternates.add(date.minusDays(1));
        alternates.remove(date);
        return alternates.stream().map(DateKeys::of).toList();
    }

    private void add(KeyKind kind, String... of) {
        keys.add(kind.text(of));
    }

    private void name(NameForms name, List<DateKeys> dates) {
        if (!name.hasWild() && !name.whole().isEmpty()) {
            add(NAME, name.whole());
        }
        name.sounds().forEach(sound -> add(SOUND, sound));
        for (DateKeys date : dates) {
            sounds(name, date);
            parts(name, date);
            if (Foreign.mayBe(name)) {
                foreign(name, date);
            }
        }
    }

    private void sounds(NameForms name, DateKeys date) {
        name.sounds().forEach(sound -> dated(RegisterKeys.SOUND_DATES, sound, date));
        name.derived().forEach(sound -> dated(RegisterKeys.SOUND_DATES, sound, date));
        if (!name.sounds().isEmpty()) {
            dated(RegisterKeys.COARSE_DATES, Blurred.coarse(name), date);
            dated(RegisterKeys.VISUAL_DATES, Blurred.visual(name), date);
        }
    }

    private void parts(NameForms name, DateKeys date) {
        NamePart family = name.family();
        if (family.wild() == 0 && !family.superfold().isEmpty() && !family.isPhonetic()) {
            dated(RegisterKeys.FAMILY_DATES, family.superfold(), date);
        }
        family.sounds().forEach(sound -> dated(RegisterKeys.FAMILY_SOUND_DATES, sound, date));
        NamePart given = name.given();
        if (given.wild() == 0 && !given.superfold().isEmpty() && !given.isPhonetic()) {
            dated(RegisterKeys.GIVEN_DATES, given.superfold(), date);
        }
        given.sounds().forEach(sound -> dated(RegisterKeys.GIVEN_SOUND_DATES, sound, date));
    }

    private void dated(KeyKind[] kinds, String of, DateKeys date) {
        for (int i = 0; i < kinds.length; i++) {
            add(kinds[i], of, date.part(i));
        }
    }

    /** A date beside the stated one: each part with the whole of it, which the two-part keys of the file hold too. */
    private void near(NameForms name, DateKeys date) {
        parts(name, date);
        if (Foreign.mayBe(name)) {
            foreign(name, date);
        }
        name.derived().forEach(sound -> add(SOUND_YEAR_MONTH, sound, date.yearMonth()));
        if (!name.sounds().isEmpty()) {
            add(COARSE_YEAR_MONTH, Blurred.coarse(name), date.yearMonth());
            add(VISUAL_YEAR_MONTH, Blurred.visual(name), date.yearMonth());
        }
    }

    private void foreign(NameForms name, DateKeys date) {
        List<String> family = Foreign.forms(name.family());
        List<String> given = Foreign.forms(name.given());
        Foreign.both(family, given).forEach(both -> dated(RegisterKeys.FOREIGN_DATES, both, date));
    }

    private void splits(NameForms name, List<DateKeys> dates) {
        String all = name.family().clean() + name.given().clean();
        int length = all.codePointCount(0, all.length());
        for (int cut = 1; cut < Math.min(length, MOST_SPLITS); cut++) {
            NameForms other = name.splitAt(cut);
            for (NameForms order : List.of(other, other.exchanged())) {
                add(NAME, order.whole());
                order.sounds().forEach(sound -> add(SOUND, sound));
                dates.forEach(date -> parts(order, date));
            }
        }
    }
}
