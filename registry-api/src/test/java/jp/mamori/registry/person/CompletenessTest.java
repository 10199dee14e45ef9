package jp.mamori.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final BirthDate BORN = new BirthDate(LocalDate.of(1990, 1, 1));

    @Test
    void a_name_in_characters_needs_a_reading_or_a_latin_form() {
        assertThat(missing(new PersonName("山田", "花", null, null, null))).containsExactly(Missing.READING_OR_LATIN);
        assertThat(missing(new PersonName("山田", "花", "ヤマダ", "ハナ", null))).isEmpty();
        assertThat(missing(new PersonName("山田", "花", null, null, "YAMADA HANA")))
                .isEmpty();
    }

    @Test
    void a_single_name_and_names_in_kana_or_latin_script_are_complete() {
        assertThat(missing(new PersonName(null, null, null, null, "SUKARNO"))).isEmpty();
        assertThat(missing(new PersonName(null, "蘭", null, null, null))).isEmpty();
        assertThat(missing(new PersonName("スミス", "ジョン", null, null, null))).isEmpty();
    }

    @Test
    void the_date_of_birth_and_the_declaration_of_former_names_are_asked_for() {
        var nameless = person(new PersonName("山田", "花", "ヤマダ", "ハナ", null), null);
        assertThat(Completeness.missing(nameless, false))
                .containsExactly(Missing.BIRTH_DATE, Missing.FORMER_NAMES_DECLARATION);
    }

    private static java.util.Set<Missing> missing(PersonName name) {
        return Completeness.missing(person(name, BORN), true);
    }

    private static Person person(PersonName name, BirthDate born) {
        return new Person(List.of(new TypedName(NameType.CURRENT, name)), born, null, null, List.of());
    }
}
