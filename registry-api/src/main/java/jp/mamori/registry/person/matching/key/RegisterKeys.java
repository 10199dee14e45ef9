package jp.mamori.registry.person.matching.key;

import static jp.mamori.registry.person.matching.key.KeyKind.*;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.person.matching.form.NameForms;
import jp.mamori.registry.person.matching.form.NamePart;
import jp.mamori.registry.person.matching.form.Profile;

/** The keys that a file is stored under: about twenty for each name, fewer for what names share. */
public final class RegisterKeys {

    static final KeyKind[] SOUND_DATES = {SOUND_YEAR_MONTH, SOUND_MONTH_DAY, SOUND_YEAR_DAY};
    static final KeyKind[] GIVEN_DATES = {GIVEN_YEAR_MONTH, GIVEN_MONTH_DAY, GIVEN_YEAR_DAY};
    static final KeyKind[] GIVEN_SOUND_DATES = {GIVEN_SOUND_YEAR_MONTH, GIVEN_SOUND_MONTH_DAY, GIVEN_SOUND_YEAR_DAY};
    static final KeyKind[] FAMILY_DATES = {FAMILY_YEAR_MONTH, FAMILY_MONTH_DAY, FAMILY_YEAR_DAY};
    static final KeyKind[] FAMILY_SOUND_DATES = {FAMILY_SOUND_YEAR_MONTH, FAMILY_SOUND_MONTH_DAY, FAMILY_SOUND_YEAR_DAY
    };
    static final KeyKind[] COARSE_DATES = {COARSE_YEAR_MONTH, COARSE_MONTH_DAY, COARSE_YEAR_DAY};
    static final KeyKind[] VISUAL_DATES = {VISUAL_YEAR_MONTH, VISUAL_MONTH_DAY, VISUAL_YEAR_DAY};
    static final KeyKind[] FOREIGN_DATES = {FOREIGN_YEAR_MONTH, FOREIGN_MONTH_DAY, FOREIGN_YEAR_DAY};

    private final Map<String, MatchKey> keys = new LinkedHashMap<>();
    private int version;

    private RegisterKeys() {}

    /** The keys of a person, each text once. */
    public static Collection<MatchKey> of(Profile person) {
        var keys = new RegisterKeys();
        List<DateKeys> dates =
                person.birth().readings().stream().limit(4).map(DateKeys::of).toList();
        for (NameForms name : person.names()) {
            keys.name(name, dates);
            keys.version++;
        }
        keys.version = 0;
        person.licences().forEach(number -> keys.add(LICENCE, number));
        dates.forEach(date -> keys.add(BIRTH_SEX, date.whole(), person.sex().name()));
        return keys.keys.values();
    }

    private void add(KeyKind kind, String... of) {
        String text = kind.text(of);
        keys.putIfAbsent(text, new MatchKey(kind, version, text));
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
        name.sounds().forEach(sound -> dated(SOUND_DATES, sound, date));
        if (!name.sounds().isEmpty()) {
            dated(COARSE_DATES, Blurred.coarse(name), date);
            dated(VISUAL_DATES, Blurred.visual(name), date);
        }
        // Read in another language: found by the date and the sound that a query states.
        name.derived().forEach(sound -> dated(SOUND_DATES, sound, date));
    }

    private void parts(NameForms name, DateKeys date) {
        NamePart family = name.family();
        if (family.wild() == 0 && !family.superfold().isEmpty() && !family.isPhonetic()) {
            dated(FAMILY_DATES, family.superfold(), date);
        }
        family.sounds().forEach(sound -> dated(FAMILY_SOUND_DATES, sound, date));
        NamePart given = name.given();
        if (given.wild() == 0 && !given.superfold().isEmpty() && !given.isPhonetic()) {
            dated(GIVEN_DATES, given.superfold(), date);
        }
        given.sounds().forEach(sound -> dated(GIVEN_SOUND_DATES, sound, date));
    }

    private void dated(KeyKind[] kinds, String of, DateKeys date) {
        for (int i = 0; i < kinds.length; i++) {
            add(kinds[i], of, date.part(i));
        }
    }

    private void foreign(NameForms name, DateKeys date) {
        List<String> family = Foreign.forms(name.family());
        List<String> given = Foreign.forms(name.given());
        Foreign.both(family, given).forEach(both -> dated(FOREIGN_DATES, both, date));
    }

    /** At most so many of a list, the first. */
    static List<String> firstOf(List<String> all, int most) {
        return all.size() <= most ? all : all.subList(0, most);
    }
}
